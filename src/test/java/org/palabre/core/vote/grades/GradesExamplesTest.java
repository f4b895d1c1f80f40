package org.palabre.core.vote.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Tally;

/** Votes by grades against examples that others have published; where they publish a rule without figures, against its own cases. */
class GradesExamplesTest {
    private static final int EXCELLENT = 0;
    private static final int GOOD = 2;
    private static final int FAIR = 3;
    private static final int POOR = 4;
    private static final int REJECT = 5;

    /** Published: the order, the grade of each, and for the first three what share gave more and what share gave less. */
    @Test
    void majority_judgement_orsay_2007_bayrou_royal_and_sarkozy_are_good_in_this_order() {
        Count count = new MajorityJudgement()
                .count(Orsay.question(Map.of()), Orsay.ballots(new int[] {0, 1, 2, 3, 4, 5}, REJECT));
        assertThat(count.rows().stream()
                        .map(row -> row.item() + " " + row.grade().orElseThrow()))
                .containsExactly(
                        "Bayrou 2",
                        "Royal 2",
                        "Sarkozy 2",
                        "Voynet 3",
                        "Besancenot 4",
                        "Buffet 4",
                        "Bove 4",
                        "Laguiller 4",
                        "Nihous 5",
                        "de_Villiers 5",
                        "Schivardi 5",
                        "Le_Pen 5");
        assertThat(gauge(count.rows().get(0))).containsExactly(new double[] {44.3, 30.6}, within(0.11));
        assertThat(gauge(count.rows().get(1))).containsExactly(new double[] {39.4, 41.5}, within(0.11));
        assertThat(gauge(count.rows().get(2))).containsExactly(new double[] {38.9, 46.9}, within(0.11));
    }

    /** In percent: who gave more than the majority grade, and who gave less. */
    private static double[] gauge(Tally.Row row) {
        int grade = row.grade().orElseThrow();
        double more = row.grades().subList(0, grade).stream().mapToInt(n -> n).sum();
        double less =
                row.grades().subList(grade + 1, 6).stream().mapToInt(n -> n).sum();
        return new double[] {more / 10, less / 10};
    }

    /** The capital of Tennessee, graded by distance (Wikipedia, "Majority judgment"): Nashville, though three cities are fair. */
    @Test
    void majority_judgement_tennessee_nashville_wins_the_tie_of_three() {
        List<Ballot> ballots = all(
                times(42, marks("M", EXCELLENT, "N", FAIR, "C", POOR, "K", POOR)),
                times(26, marks("M", POOR, "N", EXCELLENT, "C", FAIR, "K", FAIR)),
                times(15, marks("M", POOR, "N", FAIR, "C", EXCELLENT, "K", GOOD)),
                times(17, marks("M", POOR, "N", FAIR, "C", GOOD, "K", EXCELLENT)));
        Count count = new MajorityJudgement().count(ask(Map.of(), "M", "N", "C", "K"), ballots);
        assertThat(count.rows().stream()
                        .map(row -> row.item() + " " + row.grade().orElseThrow()))
                .containsExactly("N 3", "K 3", "C 3", "M 4");
    }

    /** W. D. Smith publishes the means of the same ballots on a scale from 5 to 0, those without a grade left out: 3.1 and 2.8. */
    @Test
    void score_orsay_2007_bayrou_has_a_mean_of_3_1_and_royal_of_2_8() {
        Count count = new Scores()
                .count(Orsay.question(Map.of("scale", List.of(0, 5))), Orsay.ballots(new int[] {5, 4, 3, 2, 1, 0}, -1));
        assertThat(count.rows().get(0).item().value()).isEqualTo("Bayrou");
        assertThat(count.rows().get(0).scores().getFirst().mean()).isCloseTo(3.1, within(0.05));
        assertThat(count.rows().get(1).item().value()).isEqualTo("Royal");
        assertThat(count.rows().get(1).scores().getFirst().mean()).isCloseTo(2.8, within(0.05));
    }

    /** Type 7 of Hyndman &amp; Fan is what spreadsheets call inclusive. Published: GrapeCity Spread and SoftMaker PlanMaker, QUARTILE.INC. */
    @Test
    void score_quartiles_are_those_that_spreadsheets_publish() {
        assertThat(Scores.score(List.of(11, 18, 21, 27, 29, 32, 42, 52)).low()).isEqualTo(20.25);
        assertThat(Scores.score(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)).high()).isEqualTo(7);
        assertThat(Scores.score(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)).median()).isEqualTo(5);
    }

    /**
     * Kaner names eight answers in this order and leaves the rule to the group; Loomio words them. No figures are published. What is
     * tested is that the answers stand in the published order, and our rule at its edge.
     */
    @Test
    void gradients_kaner_every_answer_is_better_than_the_next_and_a_veto_stops_what_all_others_endorse() {
        String[] steps = {"1", "2", "3", "4", "5", "6", "7", "8"};
        Object[] one = new Object[16];
        for (int i = 0; i < 8; i++) {
            one[2 * i] = steps[i];
            one[2 * i + 1] = i;
        }
        Count count = Answers.GRADIENTS.count(ask(Map.of(), steps), List.of(marks(one)));
        assertThat(count.rows().stream().map(row -> row.item().value())).containsExactly(steps);
        assertThat(count.rows().stream().map(row -> row.figure("passes")))
                .containsExactly(1., 1., 1., 0., 0., 0., 0., 0.);
        assertThat(passes(Answers.GRADIENTS, all(times(4, marks("A", 2)), times(1, marks("A", 6)))))
                .as("80 %")
                .isTrue();
        assertThat(passes(Answers.GRADIENTS, all(times(99, marks("A", 0)), times(1, marks("A", 7)))))
                .isFalse();
    }

    /** Fletcher: who shows fewer than three fingers says why, and one goes on until all show three or more. */
    @Test
    void fist5_fletcher_consensus_is_a_minimum_of_three_fingers() {
        assertThat(passes(Answers.FIST5, List.of(fingers(5), fingers(4), fingers(3), fingers(3))))
                .isTrue();
        assertThat(passes(Answers.FIST5, List.of(fingers(5), fingers(5), fingers(5), fingers(2))))
                .isFalse();
        Tally.Row blocked = Answers.FIST5
                .count(ask(Map.of(), "A"), List.of(fingers(5), fingers(0), fingers(1)))
                .rows()
                .getFirst();
        assertThat(blocked.figures()).containsEntry("passes", 0.0).containsEntry("blocks", 1.0);
    }

    private static Ballot fingers(int shown) {
        return marks("A", 5 - shown);
    }

    /** Lean Coffee: most thumbs up, more time; most down, the next topic. The source is silent on a tie; here the topic is over. */
    @Test
    void roman_lean_coffee_goes_on_by_a_majority_of_thumbs_up() {
        assertThat(passes(Answers.ROMAN, all(times(4, marks("A", 0)), times(3, marks("A", 1)))))
                .isTrue();
        assertThat(passes(Answers.ROMAN, all(times(3, marks("A", 0)), times(4, marks("A", 1)))))
                .isFalse();
        assertThat(passes(Answers.ROMAN, all(times(3, marks("A", 0)), times(3, marks("A", 1)))))
                .isFalse();
    }

    /**
     * Rau &amp; Koch-Gonzalez tell a consent round as a course, without figures: one reasoned objection and the proposal does not stand; it
     * is integrated, and the next round finds no objection. Sociocracy 3.0 adds that a concern stops nothing.
     */
    @Test
    void consent_rau_and_koch_gonzalez_one_objection_stops_it_and_once_integrated_it_stands() {
        Ballot objects = Ballot.EMPTY.with(
                new Mark(new ItemId("A"), Mark.ONE, Optional.of(Consent.OBJECTS), "The budget is not ours to spend."));
        Tally.Row first = consent(all(times(6, marks("A", 0)), List.of(objects)));
        assertThat(first.figures()).containsEntry("passes", 0.0).containsEntry("objections", 1.0);
        Tally.Row second = consent(all(times(6, marks("A", 0)), times(1, marks("A", 1))));
        assertThat(second.figures()).containsEntry("passes", 1.0).containsEntry("concerns", 1.0);
    }

    private static Tally.Row consent(List<Ballot> ballots) {
        return new Consent().count(ask(Map.of(), "A"), ballots).rows().getFirst();
    }

    private static boolean passes(Answers answers, List<Ballot> ballots) {
        return answers.count(ask(Map.of(), "A"), ballots).rows().getFirst().figure("passes") == 1;
    }
}
