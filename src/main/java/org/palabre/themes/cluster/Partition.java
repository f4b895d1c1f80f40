package org.palabre.themes.cluster;

import java.util.Arrays;

/** Which node is in which group, with what is known of each group. Groups that people made never share a group. */
final class Partition {
    private final Graph graph;
    private final int[] group;
    private final double[] strength;
    private final int[] size;
    private final int[] pin;

    /** Every node where {@code start} says, which holds numbers below the number of nodes. */
    Partition(Graph graph, int[] start) {
        this.graph = graph;
        this.group = start.clone();
        this.strength = new double[graph.size()];
        this.size = new int[graph.size()];
        this.pin = new int[graph.size()];
        Arrays.fill(pin, -1);
        for (int i = 0; i < group.length; i++) {
            enter(i, group[i]);
        }
    }

    static Partition singletons(Graph graph) {
        int[] own = new int[graph.size()];
        Arrays.setAll(own, it -> it);
        return new Partition(graph, own);
    }

    int of(int node) {
        return group[node];
    }

    double strength(int group) {
        return strength[group];
    }

    boolean isAlone(int node) {
        return size[group[node]] == 1;
    }

    /** Whether a node may enter: a group holds at most one of the groups that people made. */
    boolean admits(int node, int into) {
        return graph.pin()[node] < 0 || pin[into] < 0 || pin[into] == graph.pin()[node];
    }

    void move(int node, int into) {
        int from = group[node];
        size[from]--;
        strength[from] -= graph.strength()[node];
        if (graph.pin()[node] >= 0) {
            pin[from] = -1;
        }
        enter(node, into);
    }

    private void enter(int node, int into) {
        group[node] = into;
        size[into]++;
        strength[into] += graph.strength()[node];
        pin[into] = Math.max(pin[into], graph.pin()[node]);
    }

    /** A group without nodes, or -1. */
    int empty() {
        for (int g = 0; g < size.length; g++) {
            if (size[g] == 0) {
                return g;
            }
        }
        return -1;
    }

    /** Groups numbered from 0 without gaps, in the order of their first nodes. */
    int[] numbered() {
        int[] number = new int[group.length];
        Arrays.fill(number, -1);
        int next = 0;
        int[] out = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            if (number[group[i]] < 0) {
                number[group[i]] = next++;
            }
            out[i] = number[group[i]];
        }
        return out;
    }
}
