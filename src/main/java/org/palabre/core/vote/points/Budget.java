package org.palabre.core.vote.points;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * <b>budget</b>: items have a cost, and everybody puts together what they would fund out of {@code points} (knapsack voting: Goel,
 * Krishnaswamy, Sakshuwong &amp; Aitamurto, "Knapsack Voting for Participatory Budgeting", TEAC 7, 2019). {@code count: top}
 * funds by the number of votes what still fits (greedy approval: Talmon &amp; Faliszewski, "A Framework for Approval-Based
 * Budgeting Methods", AAAI 2019; worked example: the red and blue voters of {@link EqualShares}); {@code count: equal_shares}
 * gives each voter the same share of the money: {@link EqualShares}. Figures of a row: {@code cost}, and {@code funded} with its place in the order of funding (0: not funded);
 * funded items come first.
 */
public record Budget() implements VoteMethod {
    private static final int USUAL_POINTS = 100;

    @Override
    public String word() {
        return "budget";
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        if (value != 1) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, 1));
        }
        long others = before.marks().keySet().stream()
                .filter(item -> !item.equals(mark.item()))
                .mapToLong(question::cost)
                .sum();
        int points = points(question);
        return Fault.unless(others + question.cost(mark.item()) <= points, Fault.Kind.VOTES_SPENT, points);
    }

    @Override
    public List<Integer> values(Question question) {
        return List.of(1);
    }

    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        int[] left = {points(question)};
        return question.candidates().stream()
                .filter(item -> chance.nextBoolean() && question.cost(item) <= left[0])
                .peek(item -> left[0] -= question.cost(item))
                .map(item -> Mark.of(item, 1))
                .toList();
    }

    @Override
    public boolean silenceSpeaks() {
        return true;
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<ItemId> funded = question.step().word("count", "equal_shares").equals("top")
                ? top(question, ballots)
                : EqualShares.fund(question, ballots, points(question));
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots, funded.indexOf(item) + 1))
                .toList();
        Comparator<Tally.Row> order = Comparator.<Tally.Row>comparingDouble(
                        row -> row.figure("funded") > 0 ? row.figure("funded") : Integer.MAX_VALUE)
                .thenComparing(Comparator.comparingInt(Tally.Row::votes).reversed());
        double spent = funded.stream().mapToDouble(question::cost).sum();
        return new Count(Ranking.rank(rows, order), Map.of("spent", spent, "points", (double) points(question)));
    }

    /** By votes, cheaper first among equals; what does not fit is passed over. */
    static List<ItemId> top(Question question, Collection<Ballot> ballots) {
        int[] left = {points(question)};
        Map<ItemId, Integer> votes = votes(ballots);
        return question.candidates().stream()
                .filter(item -> votes.getOrDefault(item, 0) > 0)
                .sorted(Comparator.<ItemId>comparingInt(item -> -votes.getOrDefault(item, 0))
                        .thenComparingInt(question::cost)
                        .thenComparing(ItemId::value))
                .filter(item -> {
                    boolean fits = question.cost(item) <= left[0];
                    left[0] -= fits ? question.cost(item) : 0;
                    return fits;
                })
                .toList();
    }

    static Map<ItemId, Integer> votes(Collection<Ballot> ballots) {
        Map<ItemId, Integer> votes = new HashMap<>();
        ballots.forEach(ballot -> ballot.marks().keySet().forEach(item -> votes.merge(item, 1, Integer::sum)));
        return votes;
    }

    private static Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots, int funded) {
        List<Double> given = ballots.stream()
                .filter(ballot -> ballot.mark(item).isPresent())
                .map(ballot -> 1.0)
                .toList();
        return Tally.Row.of(
                        item, given.size(), given.size(), Support.spent(given, ballots.size(), question.electorate()))
                .with(Map.of("cost", (double) question.cost(item), "funded", (double) funded));
    }

    private static int points(Question question) {
        return question.step().number("points", USUAL_POINTS);
    }
}
