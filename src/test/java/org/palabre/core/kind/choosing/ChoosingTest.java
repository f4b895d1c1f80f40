package org.palabre.core.kind.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Props;
import org.palabre.core.session.Selection.Reason;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;

class ChoosingTest {
    private static final RunId RUN = new RunId("keep");

    private static Tally.Row row(String item, int sum, int supporters, double intensity, double spread) {
        return Tally.Row.of(new ItemId(item), supporters, sum, new Support(supporters, sum / 100.0, intensity, spread));
    }

    private static SessionEvent.Selected choose(Map<String, Object> props, List<Tally.Row> rows) {
        List<Tally.Row> ranked = Ranking.rank(
                rows, java.util.Comparator.comparingInt(Tally.Row::sum).reversed());
        return new Choosing(new Props(props), List.of("good", "bad"), 20, ranked, 7).event(RUN);
    }

    private static List<String> kept(SessionEvent.Selected event) {
        return event.chosen().stream().map(ItemId::value).toList();
    }

    private static final List<Tally.Row> FIVE = List.of(
            row("a", 9, 9, 1, 0),
            row("b", 7, 7, 1, 0),
            row("c", 5, 5, 1, 0),
            row("d", 5, 5, 1, 0),
            row("e", 1, 1, 1, 0));

    @Test
    void equals_at_the_edge_are_kept_or_asked_about_or_drawn_and_always_said() {
        SessionEvent.Selected keep = choose(Map.of("rule", Map.of("top", 3)), FIVE);
        assertThat(kept(keep)).containsExactly("a", "b", "c", "d");
        assertThat(keep.tied()).containsExactly(new ItemId("c"), new ItemId("d"));
        assertThat(keep.open()).isZero();
        SessionEvent.Selected ask = choose(Map.of("rule", Map.of("top", 3), "ties", "ask"), FIVE);
        assertThat(kept(ask)).containsExactly("a", "b", "c", "d");
        assertThat(ask.open()).isEqualTo(1);
        SessionEvent.Selected drawn = choose(Map.of("rule", Map.of("top", 3), "ties", "seeded"), FIVE);
        assertThat(kept(drawn)).hasSize(3).startsWith("a", "b");
        assertThat(drawn.reasons().values()).containsExactly(List.of(Reason.DRAWN));
        assertThat(choose(Map.of("rule", Map.of("top", 3), "ties", "seeded"), FIVE))
                .isEqualTo(drawn);
    }

    @Test
    void a_share_of_the_items_is_rounded_up() {
        assertThat(kept(choose(Map.of("rule", Map.of("share", 21)), FIVE))).containsExactly("a", "b");
    }

    @Test
    void at_least_takes_a_share_of_the_possible_or_what_passes() {
        assertThat(kept(choose(Map.of("rule", Map.of("at_least", Map.of("share", 7))), FIVE)))
                .containsExactly("a", "b");
        List<Tally.Row> voted = List.of(
                row("a", 9, 9, 1, 0).with(Map.of("passes", 0.0)),
                row("b", 7, 7, 1, 0).with(Map.of("passes", 1.0)));
        assertThat(kept(choose(Map.of("rule", Map.of("at_least", Map.of("passes", true))), voted)))
                .containsExactly("b");
    }

    @Test
    void the_best_on_each_criterion_stay() {
        List<Tally.Row> rows = List.of(
                row("a", 3, 3, 1, 0).scored(List.of(score(5), score(1))),
                row("b", 2, 2, 1, 0).scored(List.of(score(2), score(4))),
                row("c", 1, 1, 1, 0).scored(List.of(score(1), score(2))));
        assertThat(kept(choose(Map.of("rule", Map.of("top", 1, "per", "criterion")), rows)))
                .containsExactlyInAnyOrder("a", "b");
    }

    private static Tally.Score score(double mean) {
        return new Tally.Score(1, mean, mean, mean, mean);
    }

    @Test
    void what_drops_more_than_half_lets_everybody_save_one() {
        assertThat(choose(Map.of("rule", Map.of("top", 2)), FIVE).champions()).isEqualTo(1);
        assertThat(choose(Map.of("rule", Map.of("top", 3)), FIVE).champions()).isZero();
        assertThat(choose(Map.of("rule", Map.of("top", 1), "protect", Map.of("champion", 2)), FIVE)
                        .champions())
                .isEqualTo(2);
    }

    @Test
    void the_minority_keeps_what_its_supporters_want_most_and_a_wildcard_is_drawn() {
        List<Tally.Row> rows = List.of(
                row("a", 9, 9, .4, 0),
                row("b", 7, 2, .9, 0),
                row("c", 6, 3, .9, 0),
                row("d", 5, 5, .3, 0),
                row("e", 0, 0, 0, 0));
        SessionEvent.Selected event =
                choose(Map.of("rule", Map.of("top", 1), "protect", Map.of("minority", 1, "wildcard", 1)), rows);
        assertThat(event.reasons()).containsEntry(new ItemId("c"), List.of(Reason.MINORITY));
        assertThat(event.chosen()).hasSize(3).startsWith(new ItemId("a"), new ItemId("c"));
        assertThat(event.reasons().get(event.chosen().getLast())).containsExactly(Reason.WILDCARD);
    }

    @Test
    void a_rare_signal_is_kept_for_its_intensity_for_dividing_or_for_its_surprise_and_says_which() {
        List<Tally.Row> rows = List.of(
                row("common", 60, 15, .9, .2),
                row("mild", 10, 5, .5, .3),
                row("intense", 9, 3, .95, .3),
                row("dividing", 8, 5, .6, .8),
                row("unseen", 0, 0, 0, 0),
                row("surprising", 7, 5, .5, .3).with(Map.of("surprise", 0.10)));
        SessionEvent.Selected event = choose(Map.of("rule", Map.of("rare_intense", true)), rows);
        assertThat(event.reasons())
                .isEqualTo(Map.of(
                        new ItemId("intense"), List.of(Reason.INTENSE),
                        new ItemId("dividing"), List.of(Reason.DIVIDING),
                        new ItemId("surprising"), List.of(Reason.SURPRISING)));
        assertThat(kept(event)).as("not ranked").containsExactly("dividing", "intense", "surprising");
    }

    @Test
    void where_strength_and_spread_do_not_differ_nothing_is_intense_or_dividing() {
        assertThat(kept(choose(Map.of("rule", Map.of("rare_intense", true)), FIVE)))
                .isEmpty();
    }

    @Test
    void no_rule_keeps_more_than_there_is_or_drops_an_item_that_is_better_than_one_it_keeps() {
        for (long seed = 0; seed < 2000; seed++) {
            Random chance = new Random(seed);
            List<Tally.Row> rows = new ArrayList<>();
            IntStream.rangeClosed(1, 1 + chance.nextInt(8))
                    .forEach(i -> rows.add(row("i" + i, chance.nextInt(5), chance.nextInt(5), .5, .5)));
            int top = 1 + chance.nextInt(6);
            String ties = List.of("keep", "ask", "seeded").get(chance.nextInt(3));
            SessionEvent.Selected event = choose(Map.of("rule", Map.of("top", top), "ties", ties), rows);
            int least = rows.stream()
                    .filter(row -> event.chosen().contains(row.item()))
                    .mapToInt(Tally.Row::sum)
                    .min()
                    .orElseThrow();
            assertThat(rows.stream().filter(row -> row.sum() > least))
                    .as("seed " + seed)
                    .allMatch(row -> event.chosen().contains(row.item()));
            assertThat(event.chosen().size()).isGreaterThanOrEqualTo(Math.min(top, rows.size()));
        }
    }
}
