package org.palabre.themes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeidenTest {
    /** Zachary's karate club (1977): 34 people, 78 friendships, as the literature numbers them from 1. */
    private static final int[][] CLUB = {
        {2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32},
        {3, 4, 8, 14, 18, 20, 22, 31},
        {4, 8, 9, 10, 14, 28, 29, 33},
        {8, 13, 14},
        {7, 11},
        {7, 11, 17},
        {17},
        {},
        {31, 33, 34},
        {34},
        {},
        {},
        {},
        {34},
        {33, 34},
        {33, 34},
        {},
        {},
        {33, 34},
        {34},
        {33, 34},
        {},
        {33, 34},
        {26, 28, 30, 33, 34},
        {26, 28, 32},
        {32},
        {30, 34},
        {34},
        {32, 34},
        {33, 34},
        {33, 34},
        {33, 34},
        {34},
        {}
    };

    @Test
    void it_finds_the_best_known_modularity_of_the_karate_club() {
        Graph club = club();
        int[] groups = Leiden.best(club, 1, 5);
        // The optimum is proven: 0.4198 with four groups (Brandes et al. 2008).
        assertThat(Leiden.quality(club, groups, 1)).isGreaterThan(0.4197);
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(4);
    }

    @Test
    void more_resolution_gives_more_groups() {
        long few = Arrays.stream(Leiden.best(club(), 0.5, 5)).distinct().count();
        long many = Arrays.stream(Leiden.best(club(), 3, 5)).distinct().count();
        assertThat(few).isLessThan(4);
        assertThat(many).isGreaterThan(6);
    }

    @Test
    void folding_keeps_all_weight_and_quality() {
        Graph club = club();
        int[] groups = Leiden.best(club, 1, 1);
        Graph folded = club.folded(groups, Arrays.stream(groups).max().orElseThrow() + 1);
        int[] own = new int[folded.size()];
        Arrays.setAll(own, it -> it);
        assertThat(folded.total()).isEqualTo(club.total());
        assertThat(Leiden.quality(folded, own, 1))
                .isCloseTo(Leiden.quality(club, groups, 1), org.assertj.core.data.Offset.offset(1e-12));
    }

    private static Graph club() {
        int n = CLUB.length;
        int[][] neighbours = new int[n][];
        float[][] near = new float[n][];
        int[] pins = new int[n];
        Arrays.fill(pins, -1);
        for (int i = 0; i < n; i++) {
            neighbours[i] = Arrays.stream(CLUB[i]).map(it -> it - 1).toArray();
            near[i] = new float[neighbours[i].length];
            Arrays.fill(near[i], 1);
        }
        return Graph.of(new Likeness(neighbours, near, 0, 1), pins);
    }
}
