package org.palabre.themes.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weighted graph without direction. Nodes are ideas at first, groups of ideas once it has been folded.
 *
 * @param targets for each node the nodes it is joined to, never itself, rising
 * @param weights of these edges, above 0
 * @param strength of each node: the weight of all that ends in it, inner edges counted twice
 * @param pin for each node the number of the group that people made and that it holds, or -1
 */
record Graph(int[][] targets, double[][] weights, double[] strength, int[] pin) {

    int size() {
        return strength.length;
    }

    /** Twice the weight of all edges. */
    double total() {
        double sum = 0;
        for (double one : strength) {
            sum += one;
        }
        return sum;
    }

    /** Each idea joined to its nearest; an edge that both ends chose weighs twice. Ideas unlike each other are not joined. */
    static Graph of(Likeness likeness, int[] pin) {
        int n = likeness.neighbours().length;
        List<Map<Integer, Double>> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            edges.add(new TreeMap<>());
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < likeness.neighbours()[i].length; k++) {
                int j = likeness.neighbours()[i][k];
                double weight = likeness.near()[i][k];
                if (weight > 0) {
                    edges.get(i).merge(j, weight, Double::sum);
                    edges.get(j).merge(i, weight, Double::sum);
                }
            }
        }
        return of(edges, new double[n], pin);
    }

    /**
     * The graph of the groups.
     *
     * @param group for each node the number of its group, from 0 without gaps
     */
    Graph folded(int[] group, int groups) {
        List<Map<Integer, Double>> edges = new ArrayList<>();
        double[] inner = new double[groups];
        int[] pins = new int[groups];
        java.util.Arrays.fill(pins, -1);
        double[] whole = new double[groups];
        for (int g = 0; g < groups; g++) {
            edges.add(new TreeMap<>());
        }
        for (int i = 0; i < size(); i++) {
            int from = group[i];
            pins[from] = Math.max(pins[from], pin[i]);
            whole[from] += strength[i];
            for (int k = 0; k < targets[i].length; k++) {
                int to = group[targets[i][k]];
                if (to != from) {
                    edges.get(from).merge(to, weights[i][k], Double::sum);
                }
            }
        }
        for (int g = 0; g < groups; g++) {
            inner[g] = whole[g]
                    - edges.get(g).values().stream().mapToDouble(it -> it).sum();
        }
        return of(edges, inner, pins);
    }

    private static Graph of(List<Map<Integer, Double>> edges, double[] inner, int[] pin) {
        int n = edges.size();
        int[][] targets = new int[n][];
        double[][] weights = new double[n][];
        double[] strength = inner.clone();
        for (int i = 0; i < n; i++) {
            targets[i] = edges.get(i).keySet().stream().mapToInt(it -> it).toArray();
            weights[i] = edges.get(i).values().stream().mapToDouble(it -> it).toArray();
            for (double weight : weights[i]) {
                strength[i] += weight;
            }
        }
        return new Graph(targets, weights, strength, pin);
    }
}
