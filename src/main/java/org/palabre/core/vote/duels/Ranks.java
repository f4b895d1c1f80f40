package org.palabre.core.vote.duels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
 * <b>rank</b>: everybody puts their {@code top} items in order, 1 the best, without gaps or equals: an item put at a place pushes the
 * others down, one taken out lets them move up. {@code count: points} (the usual with {@code top}), {@code borda} or {@code schulze};
 * see {@link Borda} and {@link Schulze}. Figures of a row: {@code points}, and for Schulze {@code beaten} (by how many) with {@code wins}
 * (duels won less duels lost).
 */
public record Ranks() implements VoteMethod {
    @Override
    public String word() {
        return "rank";
    }

    private static int top(Question question) {
        int all = Math.max(1, question.candidates().size());
        return Math.min(all, question.step().number("top", all));
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        int top = top(question);
        if (value < 1 || value > top) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, top));
        }
        boolean isNew = before.mark(mark.item()).isEmpty();
        return Fault.unless(!isNew || before.marks().size() < top, Fault.Kind.VOTES_SPENT, top);
    }

    /** The whole order anew, as far as it changes. */
    @Override
    public List<Mark> marking(Question question, Ballot before, Mark mark) {
        List<ItemId> order = new ArrayList<>(order(before));
        order.remove(mark.item());
        mark.value().ifPresent(place -> order.add(Math.min(place - 1, order.size()), mark.item()));
        List<Mark> marks = new ArrayList<>();
        if (mark.value().isEmpty()) {
            marks.add(mark);
        }
        for (int i = 0; i < order.size(); i++) {
            if (before.mark(order.get(i)).filter(Integer.valueOf(i + 1)::equals).isEmpty()) {
                marks.add(Mark.of(order.get(i), i + 1));
            }
        }
        return marks;
    }

    /** The items of a ballot, the best first. */
    private static List<ItemId> order(Ballot ballot) {
        return ballot.marks().keySet().stream()
                .sorted(Comparator.comparingInt(item -> ballot.mark(item).orElse(0)))
                .toList();
    }

    @Override
    public List<Integer> values(Question question) {
        return IntStream.rangeClosed(1, top(question)).boxed().toList();
    }

    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        List<ItemId> order = new ArrayList<>(question.candidates());
        Collections.shuffle(order, new Random(chance.nextLong()));
        int many = Math.min(top(question), order.size());
        return IntStream.range(0, many)
                .mapToObj(i -> Mark.of(order.get(i), i + 1))
                .toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<ItemId> items = question.candidates();
        String rule = question.step().word("count", question.step().has("top") ? "points" : "borda");
        int top = top(question);
        double most = rule.equals("points") ? top : Math.max(1, items.size() - 1.0);
        List<Tally.Row> rows = items.stream()
                .map(item -> row(
                        question,
                        item,
                        ballots,
                        most,
                        rule.equals("points")
                                ? Borda.nominal(items, item, ballots, top)
                                : Borda.points(items, item, ballots)))
                .toList();
        return Count.of(rule.equals("schulze") ? schulze(question, ballots, rows) : byPoints(rows));
    }

    private static List<Tally.Row> byPoints(List<Tally.Row> rows) {
        return Ranking.rank(rows, Comparator.comparingLong(row -> -Ranking.comparable(row.figure("points"))));
    }

    private static List<Tally.Row> schulze(Question question, Collection<Ballot> ballots, List<Tally.Row> rows) {
        Duels duels = Duels.ofRanks(question.candidates(), ballots);
        int[] beaten = Schulze.beatenBy(duels.won());
        List<Tally.Row> measured = IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i)
                        .with(Map.of(
                                "points", rows.get(i).figure("points"),
                                "beaten", (double) beaten[i],
                                "wins", (double) duels.copeland(i))))
                .toList();
        return Ranking.rank(measured, Comparator.comparingDouble(row -> row.figure("beaten")));
    }

    private static Tally.Row row(
            Question question, ItemId item, Collection<Ballot> ballots, double most, double points) {
        int top = top(question);
        List<Double> given = ballots.stream()
                .flatMap(ballot -> ballot.mark(item).stream())
                .map(place -> (top + 1.0 - place) / top)
                .toList();
        Support spent = Support.spent(given, ballots.size(), question.electorate());
        double share = points / (most * Math.max(1, question.electorate()));
        return Tally.Row.of(
                        item,
                        given.size(),
                        (int) Math.round(points),
                        new Support(spent.supporters(), Math.min(1, share), spent.intensity(), spent.spread()))
                .with(Map.of("points", points));
    }
}
