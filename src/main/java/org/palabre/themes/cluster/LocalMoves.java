package org.palabre.themes.cluster;

import java.util.ArrayDeque;
import java.util.SplittableRandom;

/** Moves single nodes to the neighbouring group that gains the most, until none gains; only those that may have changed are asked again. */
final class LocalMoves {
    private static final double NOTHING = 1e-12;

    private final Graph graph;
    private final double resolution;
    private final double total;
    private final SplittableRandom order;
    private final double[] joined;

    LocalMoves(Graph graph, double resolution, SplittableRandom order) {
        this.graph = graph;
        this.resolution = resolution;
        this.total = Math.max(graph.total(), Double.MIN_NORMAL);
        this.order = order;
        this.joined = new double[graph.size()];
    }

    void improve(Partition partition) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        boolean[] waits = new boolean[graph.size()];
        for (int node : shuffled(graph.size(), order)) {
            waiting.add(node);
            waits[node] = true;
        }
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            waits[node] = false;
            int before = partition.of(node);
            int best = best(partition, node);
            if (best == before) {
                continue;
            }
            partition.move(node, best);
            for (int neighbour : graph.targets()[node]) {
                if (!waits[neighbour] && partition.of(neighbour) != best) {
                    waiting.add(neighbour);
                    waits[neighbour] = true;
                }
            }
        }
    }

    private int best(Partition partition, int node) {
        int[] targets = graph.targets()[node];
        for (int k = 0; k < targets.length; k++) {
            joined[partition.of(targets[k])] += graph.weights()[node][k];
        }
        double strength = graph.strength()[node];
        int own = partition.of(node);
        int best = own;
        double most = joined[own] - resolution * strength * (partition.strength(own) - strength) / total;
        if (most < 0 && !partition.isAlone(node)) {
            best = partition.empty();
            most = 0;
        }
        for (int target : targets) {
            int group = partition.of(target);
            if (group != own && partition.admits(node, group)) {
                double gain = joined[group] - resolution * strength * partition.strength(group) / total;
                if (gain > most + NOTHING) {
                    most = gain;
                    best = group;
                }
            }
        }
        for (int target : targets) {
            joined[partition.of(target)] = 0;
        }
        joined[own] = 0;
        return best;
    }

    static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
