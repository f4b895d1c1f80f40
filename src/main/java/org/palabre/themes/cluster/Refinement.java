package org.palabre.themes.cluster;

import java.util.SplittableRandom;

/**
 * Splits each group into parts that hold together: single nodes that are well joined to their group merge, within it, into
 * the part that gains the most. What the next level folds are these parts, so that a badly joined group can come apart.
 */
final class Refinement {
    private final Graph graph;
    private final double resolution;
    private final double total;
    private final SplittableRandom order;

    Refinement(Graph graph, double resolution, SplittableRandom order) {
        this.graph = graph;
        this.resolution = resolution;
        this.total = Math.max(graph.total(), Double.MIN_NORMAL);
        this.order = order;
    }

    /** @return for each node the number of its part, from 0 without gaps */
    int[] split(int[] groups) {
        Partition parts = Partition.singletons(graph);
        double[] whole = new double[graph.size()];
        double[] outward = new double[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            whole[groups[node]] += graph.strength()[node];
            outward[node] = joinedToGroup(node, groups);
        }
        for (int node : LocalMoves.shuffled(graph.size(), order)) {
            if (parts.isAlone(node) && isWellJoined(outward[node], graph.strength()[node], whole[groups[node]])) {
                merge(node, parts, groups, whole, outward);
            }
        }
        return parts.numbered();
    }

    private void merge(int node, Partition parts, int[] groups, double[] whole, double[] outward) {
        int[] targets = graph.targets()[node];
        double strength = graph.strength()[node];
        int best = parts.of(node);
        double most = 0;
        for (int target : targets) {
            int part = parts.of(target);
            if (groups[target] != groups[node]
                    || part == parts.of(node)
                    || !parts.admits(node, part)
                    || !isWellJoined(outward[part], parts.strength(part), whole[groups[node]])) {
                continue;
            }
            double gain = joinedToPart(node, part, parts) - resolution * strength * parts.strength(part) / total;
            if (gain > most) {
                most = gain;
                best = part;
            }
        }
        if (best != parts.of(node)) {
            // Edges between the two are no longer outward of either.
            outward[best] += outward[node] - 2 * joinedToPart(node, best, parts);
            parts.move(node, best);
        }
    }

    private boolean isWellJoined(double joined, double strength, double whole) {
        return joined >= resolution * strength * (whole - strength) / total;
    }

    private double joinedToGroup(int node, int[] groups) {
        double sum = 0;
        for (int k = 0; k < graph.targets()[node].length; k++) {
            sum += groups[graph.targets()[node][k]] == groups[node] ? graph.weights()[node][k] : 0;
        }
        return sum;
    }

    private double joinedToPart(int node, int part, Partition parts) {
        double sum = 0;
        for (int k = 0; k < graph.targets()[node].length; k++) {
            sum += parts.of(graph.targets()[node][k]) == part ? graph.weights()[node][k] : 0;
        }
        return sum;
    }
}
