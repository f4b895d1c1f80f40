package org.palabre.core.vote.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;

class PointsTest {

    @Test
    void dots_are_what_adding_them_up_finds() {
        for (long seed = 0; seed < 3000; seed++) {
            Election election = Election.random(Points.DOTS, Map.of("dots", 4), seed);
            for (Tally.Row row :
                    Points.DOTS.count(election.question(), election.ballots()).rows()) {
                int sum = 0;
                for (Ballot ballot : election.ballots()) {
                    sum += ballot.mark(row.item()).orElse(0);
                }
                assertThat(row.sum()).isEqualTo(sum);
                assertThat(row.support().share())
                        .isEqualTo(sum / 4.0 / election.question().electorate());
            }
        }
    }

    @Test
    void half_the_room_and_one_cannot_take_every_slot_of_a_portfolio() {
        Object[] first = range("a");
        Object[] second = range("b");
        List<Ballot> ballots = all(times(51, marks(first)), times(49, marks(second)));
        assertThat(funded("top", ballots))
                .allMatch(item -> item.startsWith("a"))
                .hasSize(10);
        assertThat(funded("equal_shares", ballots).stream().filter(item -> item.startsWith("b")))
                .hasSize(4);
        assertThat(funded("equal_shares", ballots)).hasSize(10);
    }

    private static Object[] range(String prefix) {
        return IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> List.<Object>of(prefix + i, 1).stream())
                .toArray();
    }

    private static List<String> funded(String count, List<Ballot> ballots) {
        List<ItemId> items = IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> List.of(new ItemId("a" + i), new ItemId("b" + i)).stream())
                .toList();
        Question question = Question.of(new Props(Map.of("points", 10, "count", count)), items, 100);
        return new Budget()
                .count(question, ballots).rows().stream()
                        .filter(row -> row.figure("funded") > 0)
                        .map(row -> row.item().value())
                        .toList();
    }

    /** Extended justified representation, which the method is proved to give where every item costs the same. */
    @Test
    void equal_shares_leave_no_cohesive_group_without_its_part() {
        for (long seed = 0; seed < 3000; seed++) {
            Election made = Election.random(new Budget(), Map.of("points", 1000), seed);
            Question question = Question.of(
                    made.question().step(),
                    made.question().candidates(),
                    made.question().electorate());
            int seats = 1 + (int) (seed % question.candidates().size());
            List<Ballot> ballots = made.ballots();
            List<ItemId> bought = EqualShares.bought(question, ballots, seats);
            assertThat(bought.size()).isLessThanOrEqualTo(seats);
            for (int group = 1; group < 1 << ballots.size(); group++) {
                int members = group;
                List<Ballot> of = IntStream.range(0, ballots.size())
                        .filter(i -> (members & 1 << i) != 0)
                        .mapToObj(ballots::get)
                        .toList();
                long agreed = question.candidates().stream()
                        .filter(item ->
                                of.stream().allMatch(ballot -> ballot.mark(item).isPresent()))
                        .count();
                int due = of.size() * seats / ballots.size();
                long owed = Math.min(agreed, due);
                assertThat(of.stream()
                                .anyMatch(ballot -> bought.stream()
                                                .filter(item ->
                                                        ballot.mark(item).isPresent())
                                                .count()
                                        >= owed))
                        .as("seed %d group %s", seed, Integer.toBinaryString(group))
                        .isTrue();
            }
        }
    }

    @Test
    void nothing_is_funded_beyond_the_budget_whatever_it_costs() {
        for (long seed = 0; seed < 3000; seed++) {
            for (String count : List.of("top", "equal_shares")) {
                Election election = Election.random(new Budget(), Map.of("points", 7, "count", count), seed);
                double spent = new Budget()
                        .count(election.question(), election.ballots()).rows().stream()
                                .filter(row -> row.figure("funded") > 0)
                                .mapToDouble(row -> row.figure("cost"))
                                .sum();
                assertThat(spent).as("seed " + seed).isLessThanOrEqualTo(7);
            }
        }
    }

    @Test
    void a_ballot_cannot_spend_more_than_its_points() {
        Map<ItemId, Integer> costs = new HashMap<>(Map.of(new ItemId("a"), 6, new ItemId("b"), 5));
        Question question = new Question(
                new Props(Map.of("points", 10)), List.of(new ItemId("a"), new ItemId("b")), 3, costs, List.of());
        Ballot first = marks("a", 1);
        assertThat(new Budget().fault(question, first, Mark.of(new ItemId("b"), 1), 1))
                .isPresent();
        assertThat(new Budget().fault(question, first, Mark.of(new ItemId("a"), 1), 1))
                .isEmpty();
    }
}
