package org.palabre.themes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.themes.vector.IdeaVector;

class ClusteringTest {

    @Test
    void themes_that_lie_apart_are_found() {
        int[] found = Clustering.of(Blobs.of(90, 6, 0.08, 1), none(90), Grain.USUAL);
        for (int i = 0; i < 90; i++) {
            assertThat(found[i]).isEqualTo(found[i % 6]).isNotNegative();
        }
        assertThat(Arrays.stream(found).distinct().count()).isEqualTo(6);
    }

    @Test
    void what_people_put_together_stays_together_and_is_never_merged() {
        SplittableRandom random = new SplittableRandom(7);
        for (int walk = 0; walk < 60; walk++) {
            int n = 4 + random.nextInt(60);
            List<IdeaVector> ideas = Blobs.of(n, 1 + random.nextInt(8), 0.05 + random.nextDouble() * 0.4, walk);
            int[] pins = none(n);
            int groups = 1 + random.nextInt(4);
            for (int g = 0; g < groups; g++) {
                for (int i = 0; i < 1 + n / 10; i++) {
                    pins[random.nextInt(n)] = g;
                }
            }
            int[] found = Clustering.of(ideas, pins, new Grain(0.5 + random.nextDouble() * 2));
            for (int i = 0; i < n; i++) {
                if (pins[i] >= 0) {
                    assertThat(found[i]).as("walk %d, idea %d", walk, i).isEqualTo(pins[i]);
                }
            }
        }
    }

    @Test
    void the_same_ideas_give_the_same_themes() {
        List<IdeaVector> ideas = Blobs.of(120, 9, 0.3, 3);
        assertThat(Clustering.of(ideas, none(120), Grain.USUAL))
                .isEqualTo(Clustering.of(ideas, none(120), Grain.USUAL));
    }

    @Test
    void an_outlier_is_left_alone() {
        List<IdeaVector> ideas = Blobs.of(61, 5, 0.1, 4);
        float[] far = new float[ideas.getFirst().meaning().length];
        far[20] = 1;
        ideas.set(60, new IdeaVector(far, new int[0], new float[0]));
        assertThat(Clustering.of(ideas, none(61), Grain.USUAL)[60]).isEqualTo(Clustering.ALONE);
    }

    @Test
    void no_idea_one_idea_and_the_same_idea_many_times_are_no_trouble() {
        assertThat(Clustering.of(List.of(), none(0), Grain.USUAL)).isEmpty();
        assertThat(Clustering.of(Blobs.of(1, 1, 0, 1), none(1), Grain.USUAL)).containsExactly(Clustering.ALONE);
        assertThat(Clustering.of(Blobs.of(2, 1, 0, 1), none(2), Grain.USUAL)).hasSize(2);
        assertThat(Clustering.of(Blobs.of(40, 1, 0, 1), none(40), Grain.USUAL)).hasSize(40);
    }

    @Test
    void ideas_that_come_one_by_one_never_move_what_is_placed() {
        List<IdeaVector> ideas = Blobs.of(200, 12, 0.25, 5);
        int[] placed = Clustering.of(ideas.subList(0, 40), none(40), Grain.USUAL);
        for (int n = 41; n <= 200; n++) {
            int[] before = Arrays.copyOf(placed, n);
            before[n - 1] = Clustering.ALONE;
            placed = Arrival.of(ideas.subList(0, n), before);
            for (int i = 0; i < n; i++) {
                if (before[i] >= 0) {
                    assertThat(placed[i]).as("idea %d when %d have come", i, n).isEqualTo(before[i]);
                }
            }
        }
        assertThat(Arrays.stream(placed).filter(it -> it >= 0).count()).isGreaterThan(120);
    }

    @Test
    void a_newcomer_joins_the_theme_that_it_is_nearest_to() {
        List<IdeaVector> ideas = Blobs.of(50, 5, 0.1, 6);
        int[] placed = IntStream.range(0, 50)
                .map(it -> it < 45 ? it % 5 : Clustering.ALONE)
                .toArray();
        int[] after = Arrival.of(ideas, placed);
        assertThat(IntStream.range(45, 50).map(it -> after[it]).toArray()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void three_that_wait_and_are_alike_make_a_new_theme() {
        List<IdeaVector> ideas = Blobs.of(48, 6, 0.1, 8);
        int[] placed = IntStream.range(0, 48)
                .map(it -> it % 6 == 5 ? Clustering.ALONE : it % 6)
                .toArray();
        int[] after = Arrival.of(ideas, placed);
        assertThat(IntStream.range(0, 48)
                        .filter(it -> it % 6 == 5)
                        .map(it -> after[it])
                        .distinct()
                        .toArray())
                .containsExactly(5);
    }

    private static int[] none(int n) {
        int[] pins = new int[n];
        Arrays.fill(pins, Clustering.ALONE);
        return pins;
    }
}
