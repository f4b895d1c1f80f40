package org.palabre.core.vote.duels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.order;
import static org.palabre.core.vote.ballot.Election.ranking;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;

/** Ranks and pairs against elections that others have published, with their figures. */
class DuelsExamplesTest {

    /** Schulze 2011, the example with 45 voters and five candidates. */
    private static final List<Ballot> FORTY_FIVE = all(
            times(5, ranking("ACBED")),
            times(5, ranking("ADECB")),
            times(8, ranking("BEDAC")),
            times(3, ranking("CABED")),
            times(7, ranking("CAEBD")),
            times(2, ranking("CBADE")),
            times(7, ranking("DCEBA")),
            times(8, ranking("EBADC")));

    /** The capital of Tennessee (Wikipedia, "Borda count" and "Copeland's method"): Memphis, Nashville, Chattanooga, Knoxville. */
    private static final List<Ballot> TENNESSEE = all(
            times(42, ranking("MNCK")),
            times(26, ranking("NCKM")),
            times(15, ranking("CKNM")),
            times(17, ranking("KCNM")));

    /** Condorcet, "Essai", 1785: 60 voters, A before B by 33, B before C by 42, C before A by 35. */
    private static final List<Ballot> SIXTY = all(
            times(23, ranking("ABC")),
            times(17, ranking("BCA")),
            times(2, ranking("BAC")),
            times(10, ranking("CAB")),
            times(8, ranking("CBA")));

    @Test
    void schulze_2011_finds_the_strongest_paths_and_the_order_of_five_candidates() {
        Question question = ask(Map.of("count", "schulze"), "A", "B", "C", "D", "E");
        double[][] paths =
                Schulze.paths(Duels.ofRanks(question.candidates(), FORTY_FIVE).won());
        assertThat(paths).isDeepEqualTo(new double[][] {
            {0, 28, 28, 30, 24},
            {25, 0, 28, 33, 24},
            {25, 29, 0, 29, 24},
            {25, 28, 28, 0, 24},
            {25, 28, 28, 31, 0}
        });
        assertThat(order(new Ranks().count(question, FORTY_FIVE))).isEqualTo("EACBD");
    }

    /** Young, "Condorcet's Theory of Voting", 1988: the weakest of the three majorities gives way, and B comes before C before A. */
    @Test
    void schulze_condorcet_1785_the_cycle_of_sixty_voters_breaks_where_it_is_weakest() {
        Question question = ask(Map.of("count", "schulze"), "A", "B", "C");
        assertThat(Duels.ofRanks(question.candidates(), SIXTY).won())
                .isDeepEqualTo(new double[][] {{0, 33, 25}, {27, 0, 42}, {35, 18, 0}});
        assertThat(order(new Ranks().count(question, SIXTY))).isEqualTo("BCA");
    }

    /** Borda's own 21 voters. He gives 3, 2 and 1 points: 37 to A, 42 to B, 47 to C; we give 2, 1 and 0, that is 21 less to each. */
    @Test
    void borda_1781_the_last_by_first_votes_but_one_wins_with_47_points() {
        List<Ballot> ballots = all(
                times(1, ranking("ABC")), times(7, ranking("ACB")), times(7, ranking("BCA")), times(6, ranking("CBA")));
        Count count = new Ranks().count(ask(Map.of("count", "borda"), "A", "B", "C"), ballots);
        assertThat(count.rows().stream().map(row -> row.item() + " " + (row.sum() + 21)))
                .containsExactly("C 47", "B 42", "A 37");
    }

    @Test
    void borda_tennessee_nashville_has_194_points() {
        Count count = new Ranks().count(ask(Map.of("count", "borda"), "M", "N", "C", "K"), TENNESSEE);
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.sum()))
                .containsExactly("N 194", "C 173", "M 126", "K 107");
    }

    /** A ballot of two out of four: 4 and 3 points, and one and a half for each of the others (election-methods list, September 2004). */
    @Test
    void borda_on_a_ballot_that_ranks_two_of_four_gives_the_others_the_average_of_what_is_left() {
        Count count = new Ranks().count(ask(Map.of("count", "borda"), "A", "B", "C", "D"), List.of(ranking("AB")));
        assertThat(count.rows().stream().map(row -> row.item() + " " + (row.figure("points") + 1)))
                .containsExactly("A 4.0", "B 3.0", "C 1.5", "D 1.5");
    }

    /** Four people put five items in order, 5 points for the first ("Nominal Group Technique", freerangelearner.com). */
    @Test
    void points_nominal_group_of_four_people_and_five_items() {
        List<Ballot> ballots = List.of(ranking("ACBDE"), ranking("BACDE"), ranking("ADCBE"), ranking("BCAED"));
        Count count = new Ranks().count(ask(Map.of("top", 5), "A", "B", "C", "D", "E"), ballots);
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.sum()))
                .containsExactly("A 17", "B 15", "C 14", "D 9", "E 5");
    }

    @Test
    void pairwise_copeland_tennessee_nashville_wins_all_duels_and_memphis_none() {
        assertThat(copeland(asPairs("MNCK", TENNESSEE), "MNCK"))
                .containsExactlyInAnyOrder("N 3", "C 1", "K -1", "M -3");
    }

    @Test
    void pairwise_copeland_condorcet_1785_nobody_is_ahead_in_a_cycle() {
        assertThat(copeland(asPairs("ABC", SIXTY), "ABC")).containsExactlyInAnyOrder("A 0", "B 0", "C 0");
    }

    /** Everybody compares every pair as their ranking says. */
    private static List<Ballot> asPairs(String items, List<Ballot> rankings) {
        List<Ballot> pairs = new ArrayList<>();
        for (Ballot ranking : rankings) {
            Ballot ballot = Ballot.EMPTY;
            for (String a : items.split("")) {
                for (String b : items.split("")) {
                    if (a.compareTo(b) < 0) {
                        boolean first = ranking.mark(new ItemId(a)).orElseThrow()
                                < ranking.mark(new ItemId(b)).orElseThrow();
                        ballot = ballot.with(Mark.of(new ItemId(a), b, first ? 1 : -1));
                    }
                }
            }
            pairs.add(ballot);
        }
        return pairs;
    }

    private static List<String> copeland(List<Ballot> ballots, String items) {
        return new Pairwise()
                .count(ask(Map.of(), items.split("")), ballots).rows().stream()
                        .map(row -> row.item() + " " + (int) row.figure("copeland"))
                        .toList();
    }

    /**
     * How often each journal is cited by each other (Stigler 1994, as counted by Turner &amp; Firth 2012): Biometrika, Communications in
     * Statistics, JASA, JRSS-B. Published: logarithms of strengths, Biometrika's 0.
     */
    @Test
    void pairwise_bradley_terry_stigler_1994_the_strengths_of_four_journals() {
        double[][] cited = {{0, 730, 498, 221}, {33, 0, 68, 17}, {320, 813, 0, 142}, {284, 276, 325, 0}};
        double[] strength = BradleyTerry.solve(cited, 0);
        assertThat(Arrays.stream(strength)
                        .map(one -> Math.log(one / strength[0]))
                        .toArray())
                .containsExactly(new double[] {0, -2.9491, -0.4796, 0.2690}, within(0.0001));
        assertThat(new Pairwise()
                                .count(ask(Map.of(), "Biometrika", "CommStat", "JASA", "JRSS-B"), citations(cited))
                                .rows()
                                .stream()
                                .map(row -> row.item().value()))
                .containsExactly("JRSS-B", "Biometrika", "JASA", "CommStat");
    }

    private static List<Ballot> citations(double[][] cited) {
        String[] journals = {"Biometrika", "CommStat", "JASA", "JRSS-B"};
        List<Ballot> ballots = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                Mark mark = Duels.ordered(Mark.of(new ItemId(journals[a]), journals[b], 1));
                ballots.addAll(times((int) cited[a][b], Ballot.EMPTY.with(mark)));
            }
        }
        return ballots;
    }

    /** 22 games of four teams; strengths as published (Wikipedia, "Bradley–Terry model"), their geometric mean 1. */
    @Test
    void pairwise_bradley_terry_twenty_two_games_of_four_teams() {
        double[][] won = {{0, 2, 0, 1}, {3, 0, 5, 0}, {0, 3, 0, 1}, {4, 0, 3, 0}};
        double[] strength = BradleyTerry.solve(won, 0);
        double mean = Math.pow(Arrays.stream(strength).reduce(1, (a, b) -> a * b), 0.25);
        assertThat(Arrays.stream(strength).map(one -> one / mean).toArray())
                .containsExactly(new double[] {0.640, 1.043, 0.660, 2.270}, within(0.001));
    }
}
