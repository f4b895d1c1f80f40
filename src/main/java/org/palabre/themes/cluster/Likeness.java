package org.palabre.themes.cluster;

import java.util.Arrays;
import java.util.List;
import org.palabre.themes.vector.IdeaVector;

/**
 * How alike the ideas of a session are: the nearest neighbours of each, and what is usual between any two.
 *
 * @param neighbours for each idea the numbers of the ideas nearest to it, the nearest first
 * @param near for each neighbour the likeness, from -1 to 1
 * @param mean of the likeness between any two
 * @param spread its standard deviation
 */
record Likeness(int[][] neighbours, float[][] near, double mean, double spread) {

    /** What an idea must reach to be {@code spreads} nearer than usual. */
    double above(double spreads) {
        return mean + spreads * spread;
    }

    /** The same with fewer neighbours. */
    Likeness narrowed(int count) {
        int[][] fewer = new int[neighbours.length][];
        float[][] theirs = new float[neighbours.length][];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = Arrays.copyOf(neighbours[i], Math.min(count, neighbours[i].length));
            theirs[i] = Arrays.copyOf(near[i], fewer[i].length);
        }
        return new Likeness(fewer, theirs, mean, spread);
    }

    /** Compares all ideas, in about n² · dimension steps. */
    static Likeness of(List<IdeaVector> ideas, int neighbourCount) {
        int n = ideas.size();
        LikenessRows rows = new LikenessRows(ideas);
        int[][] neighbours = new int[n][];
        float[][] near = new float[n][];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            float[] row = rows.row(i);
            for (int j = 0; j < i; j++) {
                sum += row[j];
                squares += (double) row[j] * row[j];
            }
            neighbours[i] = nearest(row, i, Math.min(neighbourCount, n - 1));
            near[i] = new float[neighbours[i].length];
            for (int k = 0; k < near[i].length; k++) {
                near[i][k] = row[neighbours[i][k]];
            }
        }
        double pairs = Math.max(1, n * (n - 1.0) / 2);
        double mean = sum / pairs;
        return new Likeness(neighbours, near, mean, Math.sqrt(Math.max(0, squares / pairs - mean * mean)));
    }

    private static int[] nearest(float[] row, int self, int count) {
        int[] best = new int[count];
        int size = 0;
        for (int j = 0; j < row.length; j++) {
            if (j == self || count == 0 || (size == count && row[j] <= row[best[count - 1]])) {
                continue;
            }
            int at = size < count ? size++ : count - 1;
            while (at > 0 && row[best[at - 1]] < row[j]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = j;
        }
        return best;
    }
}
