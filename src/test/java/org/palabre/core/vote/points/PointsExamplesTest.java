package org.palabre.core.vote.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.ranks;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Question;

/** Approval, dots and budgets against examples that others have published, with their figures. */
class PointsExamplesTest {

    /** Lackner &amp; Skowron, "Multi-Winner Voting with Approval Preferences", 2023, example 1: twelve voters, seven candidates. */
    private static final List<Ballot> TWELVE = Stream.of(
                    "ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g")
            .map(PointsExamplesTest::approves)
            .toList();

    private static final String[] SEVEN = {"a", "b", "c", "d", "e", "f", "g"};

    private static Ballot approves(String items) {
        return marks(Arrays.stream(items.split(""))
                .flatMap(item -> Stream.<Object>of(item, 1))
                .toArray());
    }

    /** Their example 2: the four seats go to a, b, c and one of d and f. */
    @Test
    void approval_lackner_and_skowron_example_2_a_b_c_and_a_tie_between_d_and_f() {
        Count count = Points.APPROVAL.count(ask(Map.of(), SEVEN), TWELVE);
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.sum()))
                .containsExactly("a 8", "b 4", "c 4", "d 2", "f 2", "e 1", "g 1");
        assertThat(ranks(count)).isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4, "f", 4, "e", 6, "g", 6));
    }

    /**
     * Illinois gave three votes for three seats. Cole's rule of 1950: to be sure of one seat of three takes more than a quarter of the
     * voters, who plump, against others who spread their votes as well as they can.
     */
    @Test
    void dots_illinois_more_than_a_quarter_that_plumps_has_a_seat_of_three_and_a_quarter_alone_ties() {
        assertThat(illinois(26).rows().stream().map(row -> row.item() + " " + row.sum()))
                .containsExactly("minority 78", "a 74", "b 74", "c 74");
        assertThat(ranks(illinois(25))).isEqualTo(Map.of("minority", 1, "a", 1, "b", 1, "c", 1));
        assertThat(ranks(illinois(24))).containsEntry("minority", 4);
    }

    private static Count illinois(int minority) {
        return Points.DOTS.count(
                ask(Map.of("dots", 3), "a", "b", "c", "minority"),
                all(times(minority, marks("minority", 3)), times(100 - minority, marks("a", 1, "b", 1, "c", 1))));
    }

    /**
     * The case with which equal shares are explained everywhere (Peters &amp; Skowron 2020 and after): 51 want ten red projects, 49 ten blue
     * ones, and there is money for ten. By votes all ten are red; by equal shares five are red and five blue.
     */
    @Test
    void budget_top_gives_fifty_one_red_voters_all_and_equal_shares_five_of_ten() {
        List<Ballot> ballots = all(times(51, approves("ABCDEFGHIJ")), times(49, approves("abcdefghij")));
        String[] projects = "ABCDEFGHIJabcdefghij".split("");
        assertThat(funded(Map.of("points", 10, "count", "top"), Map.of(), ballots, projects))
                .hasSize(10)
                .allMatch(project -> "ABCDEFGHIJ".contains(project));
        assertThat(funded(Map.of("points", 10, "count", "equal_shares"), Map.of(), ballots, projects))
                .hasSize(10)
                .filteredOn(project -> "ABCDEFGHIJ".contains(project))
                .hasSize(5);
    }

    /**
     * Example 10 of Lackner &amp; Skowron: a is bought for an eighth from each of its eight voters; then no four voters have the price of a
     * seat left, and the completed committee is a, b, c, d.
     */
    @Test
    void equal_shares_lackner_and_skowron_example_10_only_a_can_be_paid_and_the_committee_is_a_b_c_d() {
        Question question = ask(Map.of("points", 4), SEVEN);
        assertThat(EqualShares.bought(question, TWELVE, 4)).containsExactly(new ItemId("a"));
        assertThat(EqualShares.fund(question, TWELVE, 4).stream().map(ItemId::value))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    /**
     * Four voters, four projects for 1, 0.9, 2 and 1.09, a budget of 4 (in hundredths here): test election 2 of pabutools, satisfaction
     * by cost. The voters pay for p2 and p0; with the budget raised step by step, p1 comes too.
     */
    @Test
    void equal_shares_pabutools_election_2_buys_p2_and_p0_and_p1_when_shares_are_raised() {
        List<Ballot> ballots = List.of(
                marks("p0", 1), marks("p1", 1, "p2", 1, "p3", 1), marks("p1", 1, "p2", 1, "p3", 1), marks("p2", 1));
        Question question = priced(Map.of("points", 400), PRICES, "p0", "p1", "p2", "p3");
        assertThat(EqualShares.bought(question, ballots, 400).stream().map(ItemId::value))
                .containsExactly("p2", "p0");
        assertThat(funded(Map.of("points", 400), PRICES, ballots, "p0", "p1", "p2", "p3"))
                .containsExactlyInAnyOrder("p0", "p1", "p2");
    }

    private static final Map<String, Integer> PRICES = Map.of("p0", 100, "p1", 90, "p2", 200, "p3", 109);

    private static Question priced(Map<String, Object> props, Map<String, Integer> prices, String... projects) {
        Map<ItemId, Integer> costs = new HashMap<>();
        prices.forEach((project, price) -> costs.put(new ItemId(project), price));
        return new Question(
                new Props(props), Stream.of(projects).map(ItemId::new).toList(), 100, costs, Map.of(), List.of());
    }

    private static List<String> funded(
            Map<String, Object> props, Map<String, Integer> prices, List<Ballot> ballots, String... projects) {
        return new Budget()
                .count(priced(props, prices, projects), ballots).rows().stream()
                        .filter(row -> row.figure("funded") > 0)
                        .map(row -> row.item().value())
                        .toList();
    }
}
