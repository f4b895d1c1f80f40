package org.palabre.themes.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palabre.themes.vector.IdeaVector;
import org.palabre.themes.vector.VectorSum;

/**
 * Ideas that come while others are placed already: what is placed stays where it is. A newcomer joins the theme that is
 * nearest to it, if it is near enough; else it waits alone, until it makes a new theme with two others that wait.
 */
public final class Arrival {
    private Arrival() {}

    /**
     * @param placed for each idea the number of its theme, or {@link Clustering#ALONE}
     * @return the same for all ideas: what was placed is as it was, new themes have the next numbers
     */
    public static int[] of(List<IdeaVector> ideas, int[] placed) {
        int[] found = placed.clone();
        if (ideas.isEmpty()) {
            return found;
        }
        Likeness likeness = Likeness.of(ideas, Grain.SMALLEST);
        join(ideas, found, likeness.above(Grain.NEWCOMER));
        found(ideas, found, likeness.above(Grain.NEW_THEME));
        return found;
    }

    private static void join(List<IdeaVector> ideas, int[] found, double least) {
        VectorSum[] sums = Pruning.sums(ideas, found);
        for (int i = 0; i < found.length; i++) {
            double most = least;
            int alone = found[i];
            for (int theme = 0; alone < 0 && theme < sums.length; theme++) {
                if (sums[theme].size() > 0 && sums[theme].meanTo(ideas.get(i)) >= most) {
                    most = sums[theme].meanTo(ideas.get(i));
                    found[i] = theme;
                }
            }
        }
    }

    /** The waiting idea whose two nearest fellows are nearest to it starts a theme, as long as there is one. */
    private static void found(List<IdeaVector> ideas, int[] found, double least) {
        int next = Arrays.stream(found).max().orElse(-1) + 1;
        for (List<Integer> three = closest(ideas, found, least);
                !three.isEmpty();
                three = closest(ideas, found, least)) {
            for (int idea : three) {
                found[idea] = next;
            }
            next++;
            join(ideas, found, least);
        }
    }

    private static List<Integer> closest(List<IdeaVector> ideas, int[] found, double least) {
        List<Integer> best = List.of();
        double most = least;
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                waiting.add(i);
            }
        }
        for (int i : waiting) {
            List<Integer> fellows = waiting.stream()
                    .filter(it -> it != i)
                    .sorted((a, b) -> Float.compare(
                            ideas.get(i).dot(ideas.get(b)), ideas.get(i).dot(ideas.get(a))))
                    .limit(Grain.SMALLEST - 1)
                    .toList();
            if (fellows.size() == Grain.SMALLEST - 1) {
                IdeaVector a = ideas.get(fellows.get(0));
                IdeaVector b = ideas.get(fellows.get(1));
                double mean = (ideas.get(i).dot(a) + ideas.get(i).dot(b) + a.dot(b)) / 3.0;
                if (mean >= most) {
                    most = mean;
                    best = List.of(i, fellows.get(0), fellows.get(1));
                }
            }
        }
        return best;
    }
}
