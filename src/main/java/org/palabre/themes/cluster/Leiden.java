package org.palabre.themes.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds groups of nodes that are joined more than chance would have it: modularity with a resolution, by the Leiden
 * algorithm (Traag, Waltman and van Eck 2019, <a href="https://doi.org/10.1038/s41598-019-41695-z">From Louvain to
 * Leiden</a>), with the best choice instead of a random one when it refines. A higher resolution gives more groups.
 */
final class Leiden {
    private static final int MOST_LEVELS = 50;

    private final double resolution;
    private final SplittableRandom order;

    Leiden(double resolution, long seed) {
        this.resolution = resolution;
        this.order = new SplittableRandom(seed);
    }

    /** The best of several runs with different orders: the same graph always gives the same groups. */
    static int[] best(Graph graph, double resolution, int runs) {
        int[] best = new int[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int run = 0; run < runs; run++) {
            int[] groups = new Leiden(resolution, run).run(graph);
            double quality = quality(graph, groups, resolution);
            if (quality > most + 1e-12) {
                most = quality;
                best = groups;
            }
        }
        return best;
    }

    /** @return for each node the number of its group, from 0 without gaps */
    int[] run(Graph graph) {
        Graph level = graph;
        int[] place = new int[graph.size()];
        Arrays.setAll(place, it -> it);
        Partition partition = Partition.singletons(graph);
        for (int i = 0; i < MOST_LEVELS; i++) {
            new LocalMoves(level, resolution, order).improve(partition);
            int[] groups = partition.numbered();
            int[] parts = new Refinement(level, resolution, order).split(groups);
            int count = Arrays.stream(parts).max().orElse(-1) + 1;
            if (count == level.size()) {
                return follow(place, groups);
            }
            int[] start = new int[count];
            for (int node = 0; node < parts.length; node++) {
                start[parts[node]] = groups[node];
            }
            place = follow(place, parts);
            level = level.folded(parts, count);
            partition = new Partition(level, start);
        }
        return follow(place, partition.numbered());
    }

    private static int[] follow(int[] place, int[] groups) {
        return Arrays.stream(place).map(it -> groups[it]).toArray();
    }

    /** Modularity: the share of weight within groups, less what the strengths of their nodes would give by chance. */
    static double quality(Graph graph, int[] groups, double resolution) {
        double total = graph.total();
        if (total == 0) {
            return 0;
        }
        double inside = total;
        double[] strength = new double[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            strength[groups[i]] += graph.strength()[i];
            for (int k = 0; k < graph.targets()[i].length; k++) {
                inside -= groups[graph.targets()[i][k]] == groups[i] ? 0 : graph.weights()[i][k];
            }
        }
        double chance = Arrays.stream(strength).map(it -> it * it).sum() / total;
        return (inside - resolution * chance) / total;
    }
}
