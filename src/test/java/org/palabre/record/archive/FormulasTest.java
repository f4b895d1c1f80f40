package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.record.document.Votes;

class FormulasTest {

    @Test
    void one_who_gives_everything_among_silent_people_is_a_gini_of_one() {
        assertThat(Formulas.gini(new int[] {0, 0, 9, 0, 0})).contains(1.0);
        assertThat(Formulas.gini(new int[] {4, 4, 4, 4})).contains(0.0);
        assertThat(Formulas.gini(new int[] {0, 0, 0})).isEmpty();
    }

    @Test
    void as_many_count_as_give_in_equal_parts() {
        assertThat(Formulas.effective(new int[] {3, 3, 3}).orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(Formulas.effective(new int[] {5, 5, 0, 0}).orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(Formulas.share(new int[] {1, 0, 7, 0})).isEqualTo(0.5);
    }

    @Test
    void who_shares_the_middle_rank_is_not_below_it() {
        assertThat(Formulas.belowMedian(List.of(weight("i1", 1), weight("i2", 2), weight("i3", 2), weight("i4", 4))))
                .containsExactly("i4");
        assertThat(Formulas.belowMedian(List.of())).isEmpty();
    }

    private static Votes.Weight weight(String item, int rank) {
        return new Votes.Weight(
                item, rank, 1, 1, 0, 0, List.of(), List.of(), java.util.Optional.empty(), java.util.Map.of());
    }
}
