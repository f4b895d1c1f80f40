package org.palabre.core.vote.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.order;
import static org.palabre.core.vote.ballot.Election.ranks;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod.Fault;

class GradesTest {
    private static final int EXCELLENT = 0;
    private static final int GOOD = 2;
    private static final int FAIR = 3;
    private static final int POOR = 4;

    @Test
    void a_tie_is_broken_by_the_grades_that_come_after_the_median() {
        List<Ballot> ballots = List.of(
                marks("X", GOOD, "Y", EXCELLENT),
                marks("X", GOOD, "Y", FAIR),
                marks("X", FAIR, "Y", FAIR),
                marks("X", POOR, "Y", FAIR));
        Count count = new MajorityJudgement().count(ask(Map.of(), "Y", "X"), ballots);
        assertThat(ranks(count)).isEqualTo(Map.of("X", 1, "Y", 2));
        assertThat(count.rows()).allMatch(row -> row.grade().equals(Optional.of(FAIR)));
    }

    @Test
    void equal_profiles_share_a_rank_and_an_item_few_have_graded_stands_last() {
        List<Ballot> ballots = List.of(
                marks("X", GOOD, "Y", FAIR, "Z", EXCELLENT), marks("X", FAIR, "Y", GOOD), marks("X", POOR, "Y", POOR));
        assertThat(ranks(new MajorityJudgement().count(ask(Map.of(), "X", "Y", "Z"), ballots)))
                .isEqualTo(Map.of("X", 1, "Y", 1, "Z", 3));
    }

    @Test
    void judgement_is_what_taking_medians_away_one_by_one_finds() {
        for (long seed = 0; seed < 5000; seed++) {
            Election election = Election.random(new MajorityJudgement(), Map.of("grades", 4), seed);
            List<Tally.Row> rows = new MajorityJudgement()
                    .count(election.question(), election.ballots())
                    .rows();
            for (Tally.Row a : rows) {
                for (Tally.Row b : rows) {
                    boolean few = a.figure("few") != b.figure("few");
                    int expected = few
                            ? Double.compare(a.figure("few"), b.figure("few"))
                            : compare(medians(election, a.item()), medians(election, b.item()));
                    assertThat(Integer.signum(Integer.compare(a.rank(), b.rank())))
                            .as("seed %d %s %s", seed, a.item(), b.item())
                            .isEqualTo(Integer.signum(expected));
                }
            }
        }
    }

    /** Whole lists of grades, sorted and taken apart. */
    private static List<Integer> medians(Election election, ItemId item) {
        List<Integer> grades = new ArrayList<>(election.ballots().stream()
                .flatMap(ballot -> ballot.mark(item).stream())
                .toList());
        Collections.sort(grades);
        List<Integer> taken = new ArrayList<>();
        while (!grades.isEmpty()) {
            taken.add(grades.remove(grades.size() / 2)); // of an even number the worse of the middle two
        }
        return taken;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return Boolean.compare(a.isEmpty() || done(a, b), b.isEmpty() || done(b, a));
    }

    /** Who runs out of grades first, comes last. */
    private static boolean done(List<Integer> a, List<Integer> b) {
        return a.size() < b.size();
    }

    @Test
    void scores_keep_criteria_apart_and_tell_mean_median_and_quartiles() {
        Question question = ask(Map.of("scale", List.of(1, 5), "criteria", List.of("impact", "effort")), "A", "B");
        Ballot one = Ballot.EMPTY
                .with(Mark.of(new ItemId("A"), "impact", 1))
                .with(Mark.of(new ItemId("A"), "effort", 5))
                .with(Mark.of(new ItemId("B"), "impact", 2));
        List<Ballot> ballots = List.of(one, impact(2), impact(3), impact(4));
        Count count = new Scores().count(question, ballots);
        assertThat(count.rows().getFirst().scores().getFirst()).isEqualTo(new Tally.Score(4, 2.5, 2.5, 1.75, 3.25));
        assertThat(count.rows().getFirst().scores().getLast().mean()).isEqualTo(5);
        assertThat(order(count)).as("by the first criterion alone").isEqualTo("AB");
    }

    private static Ballot impact(int value) {
        return Ballot.EMPTY.with(Mark.of(new ItemId("A"), "impact", value));
    }

    @Test
    void gradients_pass_with_eighty_in_a_hundred_and_no_veto() {
        Question question = ask(Map.of(), "A");
        List<Ballot> most = all(times(8, marks("A", 1)), times(2, marks("A", 5)));
        assertThat(passes(Answers.GRADIENTS, question, most)).isTrue();
        assertThat(passes(Answers.GRADIENTS, question, all(times(7, marks("A", 1)), times(3, marks("A", 5)))))
                .isFalse();
        assertThat(passes(Answers.GRADIENTS, question, all(times(99, marks("A", 0)), times(1, marks("A", 7)))))
                .isFalse();
    }

    @Test
    void a_fist_of_five_passes_when_nobody_shows_less_than_three() {
        Question question = ask(Map.of(), "A");
        assertThat(passes(Answers.FIST5, question, List.of(marks("A", 0), marks("A", 2))))
                .isTrue();
        assertThat(passes(Answers.FIST5, question, List.of(marks("A", 0), marks("A", 3))))
                .isFalse();
    }

    @Test
    void a_roman_vote_goes_on_by_more_than_half_of_those_cast() {
        Question question = ask(Map.of(), "A");
        assertThat(passes(Answers.ROMAN, question, all(times(3, marks("A", 0)), times(2, marks("A", 1)))))
                .isTrue();
        assertThat(passes(Answers.ROMAN, question, all(times(2, marks("A", 0)), times(2, marks("A", 1)))))
                .isFalse();
        assertThat(passes(Answers.ROMAN, question, List.of())).isFalse();
    }

    private static boolean passes(Answers answers, Question question, List<Ballot> ballots) {
        return answers.count(question, ballots).rows().getFirst().figure("passes") == 1;
    }

    @Test
    void one_reasoned_objection_stops_a_proposal_however_many_consent() {
        Question question = ask(Map.of(), "A");
        Ballot objects = Ballot.EMPTY.with(
                new Mark(new ItemId("A"), Mark.ONE, Optional.of(Consent.OBJECTS), "It breaks a promise."));
        Consent consent = new Consent();
        assertThat(consent.count(question, times(9, marks("A", 0)))
                        .rows()
                        .getFirst()
                        .figure("passes"))
                .isEqualTo(1);
        Tally.Row stopped = consent.count(question, all(times(9, marks("A", 0)), List.of(objects)))
                .rows()
                .getFirst();
        assertThat(stopped.figures()).containsEntry("passes", 0.0).containsEntry("objections", 1.0);
        assertThat(consent.fault(question, Ballot.EMPTY, Mark.of(new ItemId("A"), Consent.OBJECTS), Consent.OBJECTS))
                .contains(new Fault(Fault.Kind.NEEDS_REASON, Consent.OBJECTS));
    }
}
