package org.palabre.core.vote.crowd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;

/**
 * Groups of voters who vote alike, as Polis finds them: voters with fewer than seven marks (or than all there are to give) are left
 * out; the others, as vectors of their marks, are projected on the two axes along which they differ most (PCA, missing marks
 * the mean of the statement); k-means makes 2 to 5 groups, and the number with the best mean silhouette (Rousseeuw 1987) stands. There are no
 * camps to tell apart with fewer than {@code from} voters, when the best silhouette is weak, or when a camp would have fewer than
 * {@value #LEAST} people, who could be recognised. The order of the ballots makes no difference.
 */
final class Camps {
    static final int LEAST = 5;
    private static final int ENOUGH_MARKS = 7;
    private static final int MOST_CAMPS = 5;
    private static final double CLEAR = 0.3;
    private static final int ROUNDS = 100;

    private Camps() {}

    /** @return one list with everybody, or two to five camps, the largest first */
    static List<List<Ballot>> of(List<ItemId> items, Collection<Ballot> ballots, int from) {
        List<ItemId> columns =
                items.stream().sorted(Comparator.comparing(ItemId::value)).toList();
        int enough = Math.min(ENOUGH_MARKS, columns.size());
        List<Ballot> voters = ballots.stream()
                .filter(ballot -> columns.stream()
                                .filter(item -> ballot.mark(item).isPresent())
                                .count()
                        >= enough)
                .sorted(Comparator.comparing(ballot -> word(columns, ballot)))
                .toList();
        if (voters.size() < Math.max(from, 2 * LEAST)) {
            return List.of(List.copyOf(ballots));
        }
        double[][] places = Projection.onTwoAxes(vectors(columns, voters));
        double best = CLEAR;
        List<List<Ballot>> camps = List.of(List.copyOf(ballots));
        for (int k = 2; k <= MOST_CAMPS; k++) {
            int[] label = cluster(places, k);
            double clear = silhouette(places, label, k);
            List<List<Ballot>> found = split(voters, label, k);
            if (clear > best + 1e-9 && found.getLast().size() >= LEAST) {
                best = clear;
                camps = found;
            }
        }
        return camps;
    }

    /** A ballot as a word, so that equal ballots stand together whoever cast them. */
    private static String word(List<ItemId> columns, Ballot ballot) {
        StringBuilder word = new StringBuilder();
        columns.forEach(item -> word.append(
                ballot.mark(item).map(mark -> "-0+".charAt(mark + 1)).orElse('.')));
        return word.toString();
    }

    private static double[][] vectors(List<ItemId> columns, List<Ballot> voters) {
        double[][] vectors = new double[voters.size()][columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            ItemId item = columns.get(c);
            double mean = voters.stream()
                    .flatMap(ballot -> ballot.mark(item).stream())
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElse(0);
            for (int v = 0; v < voters.size(); v++) {
                vectors[v][c] =
                        voters.get(v).mark(item).map(Integer::doubleValue).orElse(mean) - mean;
            }
        }
        return vectors;
    }

    private static List<List<Ballot>> split(List<Ballot> voters, int[] label, int k) {
        List<List<Ballot>> camps = new ArrayList<>();
        for (int camp = 0; camp < k; camp++) {
            camps.add(new ArrayList<>());
        }
        for (int v = 0; v < label.length; v++) {
            camps.get(label[v]).add(voters.get(v));
        }
        camps.sort(Comparator.comparingInt((List<Ballot> camp) -> camp.size()).reversed());
        return camps;
    }

    /** Lloyd's k-means from centres that lie as far apart as can be: the same for the same points. */
    static int[] cluster(double[][] points, int k) {
        double[][] centres = farApart(points, k);
        int[] label = new int[points.length];
        for (int round = 0; round < ROUNDS; round++) {
            int[] next = new int[points.length];
            for (int p = 0; p < points.length; p++) {
                next[p] = nearest(points[p], centres);
            }
            if (round > 0 && Arrays.equals(next, label)) {
                return label;
            }
            label = next;
            recentre(points, label, centres);
        }
        return label;
    }

    private static double[][] farApart(double[][] points, int k) {
        double[][] centres = new double[k][];
        int first = 0;
        for (int p = 1; p < points.length; p++) {
            if (distance(points[p], new double[2]) > distance(points[first], new double[2]) + 1e-12) {
                first = p;
            }
        }
        centres[0] = points[first].clone();
        for (int made = 1; made < k; made++) {
            int farthest = 0;
            double far = -1;
            for (int p = 0; p < points.length; p++) {
                double near = Double.POSITIVE_INFINITY;
                for (int c = 0; c < made; c++) {
                    near = Math.min(near, distance(points[p], centres[c]));
                }
                if (near > far + 1e-12) {
                    far = near;
                    farthest = p;
                }
            }
            centres[made] = points[farthest].clone();
        }
        return centres;
    }

    private static void recentre(double[][] points, int[] label, double[][] centres) {
        for (int c = 0; c < centres.length; c++) {
            double[] sum = new double[2];
            int n = 0;
            for (int p = 0; p < points.length; p++) {
                if (label[p] == c) {
                    sum[0] += points[p][0];
                    sum[1] += points[p][1];
                    n++;
                }
            }
            if (n > 0) {
                centres[c] = new double[] {sum[0] / n, sum[1] / n};
            }
        }
    }

    private static int nearest(double[] point, double[][] centres) {
        int best = 0;
        for (int c = 1; c < centres.length; c++) {
            if (distance(point, centres[c]) < distance(point, centres[best]) - 1e-12) {
                best = c;
            }
        }
        return best;
    }

    /** Mean over the points of how much nearer their own group is than the next: -1 to 1. */
    static double silhouette(double[][] points, int[] label, int k) {
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            double[] total = new double[k];
            int[] size = new int[k];
            for (int q = 0; q < points.length; q++) {
                if (q != p) {
                    total[label[q]] += distance(points[p], points[q]);
                    size[label[q]]++;
                }
            }
            double other = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != label[p] && size[c] > 0) {
                    other = Math.min(other, total[c] / size[c]);
                }
            }
            int own = size[label[p]];
            double mine = own == 0 ? 0 : total[label[p]] / own;
            boolean said = own > 0 && Double.isFinite(other) && Math.max(mine, other) > 0;
            sum += said ? (other - mine) / Math.max(mine, other) : 0;
        }
        return sum / points.length;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
}
