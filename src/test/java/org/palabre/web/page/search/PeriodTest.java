package org.palabre.web.page.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void both_ends_are_included_and_a_missing_one_is_open() {
        Period march = Period.of("2026-03-01", "2026-03-31");
        assertThat(march.holds(FIRST)).isTrue();
        assertThat(march.holds(FIRST.plusDays(30))).isTrue();
        assertThat(march.holds(FIRST.plusDays(31))).isFalse();
        assertThat(march.holds(FIRST.minusDays(1))).isFalse();
        assertThat(Period.of("", "2026-03-31").holds(FIRST.minusYears(9))).isTrue();
        assertThat(Period.of("2026-03-01", " ").holds(FIRST.plusYears(9))).isTrue();
    }

    @Test
    void ends_the_wrong_way_round_are_turned_and_what_is_no_day_is_as_if_not_given() {
        assertThat(Period.of("2026-03-31", "2026-03-01")).isEqualTo(Period.of("2026-03-01", "2026-03-31"));
        assertThat(Period.of("next week", "")).isEqualTo(Period.of("", ""));
    }
}
