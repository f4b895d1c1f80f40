package org.palabre.themes.cluster;

import java.util.Arrays;
import java.util.List;
import org.palabre.themes.vector.IdeaVector;
import org.palabre.themes.vector.VectorSum;

/** Leaves alone what a grouping that must place everything has swept in: outliers are a message, not a remainder. */
final class Pruning {
    private Pruning() {}

    /**
     * In place. Ideas that people placed stay, and so do their themes.
     *
     * @param found for each idea its group, below the number of ideas
     * @param least mean likeness to the others of its group that an idea must have
     */
    static void prune(List<IdeaVector> ideas, int[] found, int[] pins, double least) {
        VectorSum[] sums = sums(ideas, found);
        boolean[] leaves = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            leaves[i] = pins[i] < 0 && sums[found[i]].meanToOthers(ideas.get(i)) < least;
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = leaves[i] ? Clustering.ALONE : found[i];
        }
        dissolveSmall(found, pins);
    }

    private static void dissolveSmall(int[] found, int[] pins) {
        int[] size = new int[found.length];
        boolean[] made = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                size[found[i]]++;
                made[found[i]] |= pins[i] >= 0;
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0 && size[found[i]] < Grain.SMALLEST && !made[found[i]]) {
                found[i] = Clustering.ALONE;
            }
        }
    }

    static VectorSum[] sums(List<IdeaVector> ideas, int[] found) {
        VectorSum[] sums = new VectorSum[Arrays.stream(found).max().orElse(-1) + 1];
        int dimension = ideas.getFirst().meaning().length;
        Arrays.setAll(sums, _ -> new VectorSum(dimension));
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                sums[found[i]].add(ideas.get(i));
            }
        }
        return sums;
    }
}
