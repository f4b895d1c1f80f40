package org.palabre.core.vote.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.core.vote.ballot.Election.marks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

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
    void dots_for_each_collection_cannot_be_taken_from_another() {
        Map<ItemId, String> boxes = Map.of(
                new ItemId("a"), "strengths",
                new ItemId("b"), "strengths",
                new ItemId("c"), "strengths",
                new ItemId("d"), "threats");
        Question question = new Question(
                new Props(Map.of("dots", 2, "max_per_item", 1, "per", "collection")),
                boxes.keySet().stream()
                        .sorted(Comparator.comparing(ItemId::value))
                        .toList(),
                4,
                Map.of(),
                boxes,
                List.of());
        Ballot two = marks("a", 1).with(Mark.of(new ItemId("b"), 1));

        assertThat(Points.DOTS.fault(question, two, Mark.of(new ItemId("c"), 1), 1))
                .contains(new VoteMethod.Fault(VoteMethod.Fault.Kind.VOTES_SPENT_HERE, 2));
        assertThat(Points.DOTS.fault(question, two, Mark.of(new ItemId("d"), 1), 1))
                .isEmpty();
        assertThat(Points.DOTS.fault(question, marks("d", 1), Mark.of(new ItemId("a"), 1), 1))
                .isEmpty();
        Ballot filled = Ballot.EMPTY;
        for (Mark mark : Points.DOTS.fill(question, new Random(3))) {
            assertThat(Points.DOTS.fault(question, filled, mark, mark.value().orElseThrow()))
                    .isEmpty();
            filled = filled.with(mark);
        }
        assertThat(filled.spent()).isEqualTo(3);
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
    void equal_shares_are_what_trying_every_payment_finds() {
        for (long seed = 0; seed < 1500; seed++) {
            int budget = 4 + (int) (seed % 9);
            Election election = Election.random(new Budget(), Map.of("points", budget), seed);
            IdentityHashMap<Ballot, Double> purses = new IdentityHashMap<>();
            List<Ballot> voters = election.ballots().stream()
                    .map(ballot -> new Ballot(ballot.marks(), ballot.words(), false))
                    .toList();
            voters.forEach(voter -> purses.put(voter, budget / (double) voters.size()));
            List<ItemId> bought = new ArrayList<>();
            while (true) {
                Optional<ItemId> next = election.question().candidates().stream()
                        .filter(item ->
                                !bought.contains(item) && payment(election.question(), item, purses) < budget + 1)
                        .min(Comparator.<ItemId>comparingLong(item -> Math.round(1e6
                                        * payment(election.question(), item, purses)
                                        / election.question().cost(item)))
                                .thenComparingInt(
                                        item -> -supporters(item, purses).size())
                                .thenComparingInt(item -> election.question().cost(item))
                                .thenComparing(ItemId::value));
                if (next.isEmpty()) {
                    break;
                }
                double most = payment(election.question(), next.get(), purses);
                supporters(next.get(), purses)
                        .forEach(voter -> purses.computeIfPresent(voter, (_, purse) -> purse - Math.min(purse, most)));
                bought.add(next.get());
            }
            assertThat(EqualShares.bought(election.question(), voters, budget))
                    .as("seed %d %s", seed, election.ballots())
                    .isEqualTo(bought);
        }
    }

    private static List<Ballot> supporters(ItemId item, Map<Ballot, Double> purses) {
        return purses.keySet().stream()
                .filter(voter -> voter.mark(item).isPresent())
                .toList();
    }

    /** The least that, paid by each who has it and by the others as far as they go, makes the price; found by halving. */
    private static double payment(Question question, ItemId item, Map<Ballot, Double> purses) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 50; step++) {
            double half = (low + high) / 2;
            double paid = supporters(item, purses).stream()
                    .mapToDouble(voter -> Math.min(half, purses.getOrDefault(voter, 0.0)))
                    .sum();
            if (paid >= question.cost(item) - 1e-7) {
                high = half;
            } else {
                low = half;
            }
        }
        return high;
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
                new Props(Map.of("points", 10)),
                List.of(new ItemId("a"), new ItemId("b")),
                3,
                costs,
                Map.of(),
                List.of());
        Ballot first = marks("a", 1);
        assertThat(new Budget().fault(question, first, Mark.of(new ItemId("b"), 1), 1))
                .isPresent();
        assertThat(new Budget().fault(question, first, Mark.of(new ItemId("a"), 1), 1))
                .isEmpty();
    }
}
