package org.palabre.themes.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What several groupings agree on. One grouping of a hundred short texts hangs on chance: on how many neighbours are
 * joined, on the order of moves. So ideas are grouped with several numbers of neighbours and in several orders, and then
 * once more with neighbours joined by the share of groupings that put them together.
 *
 * @see <a href="https://doi.org/10.1038/srep00336">Lancichinetti and Fortunato 2012, Consensus clustering in complex
 *     networks</a>, and Tandon et al. 2019, who look at neighbours only
 */
final class Consensus {
    private final Likeness likeness;
    private final int[] pins;
    private final double resolution;
    private final int[] node;
    private final int nodes;

    Consensus(Likeness likeness, int[] pins, Grain grain) {
        this.likeness = likeness;
        this.pins = pins;
        this.resolution = grain.granularity();
        this.node = nodes(pins);
        this.nodes = Arrays.stream(node).max().orElse(-1) + 1;
    }

    /**
     * @param widths numbers of neighbours, rising
     * @return for each idea the number of its group
     */
    int[] groups(int[] widths) {
        List<int[]> opinions = new ArrayList<>();
        for (int width : widths) {
            Graph graph = graph(likeness.narrowed(width));
            for (int order = 0; order < Grain.ORDERS; order++) {
                opinions.add(ofIdeas(new Leiden(resolution, order).run(graph)));
            }
        }
        return ofIdeas(Leiden.best(graph(agreement(opinions)), resolution, Grain.LAST_ORDERS));
    }

    private Graph graph(Likeness edges) {
        return Graph.of(edges, pins).folded(node, nodes);
    }

    private int[] ofIdeas(int[] groupOfNode) {
        return Arrays.stream(node).map(it -> groupOfNode[it]).toArray();
    }

    private Likeness agreement(List<int[]> opinions) {
        int[][] neighbours = likeness.neighbours();
        float[][] shares = new float[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            shares[i] = new float[neighbours[i].length];
            for (int k = 0; k < shares[i].length; k++) {
                int together = 0;
                for (int[] opinion : opinions) {
                    together += opinion[i] == opinion[neighbours[i][k]] ? 1 : 0;
                }
                shares[i][k] = (float) together / opinions.size();
            }
        }
        return new Likeness(neighbours, shares, likeness.mean(), likeness.spread());
    }

    /** Ideas that people put together are one node from the start. */
    private static int[] nodes(int[] pins) {
        int[] first = new int[Arrays.stream(pins).max().orElse(-1) + 1];
        Arrays.fill(first, -1);
        int[] node = new int[pins.length];
        int next = 0;
        for (int i = 0; i < pins.length; i++) {
            if (pins[i] < 0) {
                node[i] = next++;
            } else {
                first[pins[i]] = first[pins[i]] < 0 ? next++ : first[pins[i]];
                node[i] = first[pins[i]];
            }
        }
        return node;
    }
}
