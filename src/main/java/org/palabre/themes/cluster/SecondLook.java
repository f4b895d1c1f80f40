package org.palabre.themes.cluster;

import java.util.List;
import org.palabre.themes.vector.IdeaVector;
import org.palabre.themes.vector.VectorSum;

/** Neighbours see only what is near; here each idea is held against every theme as a whole. */
final class SecondLook {
    private static final int ROUNDS = 2;

    private SecondLook() {}

    /**
     * In place: an idea changes over to the theme that is nearer to it than its own by more than {@code clearly}. Ideas
     * that people placed stay, and so do those left alone.
     */
    static void move(List<IdeaVector> ideas, int[] found, int[] pins, double clearly) {
        for (int round = 0; round < ROUNDS; round++) {
            VectorSum[] sums = Pruning.sums(ideas, found);
            for (int i = 0; i < found.length; i++) {
                if (found[i] >= 0 && pins[i] < 0) {
                    found[i] = nearest(ideas.get(i), found[i], sums, clearly);
                }
            }
        }
    }

    private static int nearest(IdeaVector idea, int own, VectorSum[] sums, double clearly) {
        int best = own;
        double most = sums[own].meanToOthers(idea) + clearly;
        for (int other = 0; other < sums.length; other++) {
            if (other != own && sums[other].size() > 1 && sums[other].meanTo(idea) > most) {
                most = sums[other].meanTo(idea);
                best = other;
            }
        }
        return best;
    }
}
