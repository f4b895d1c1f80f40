package org.palabre.core.vote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/**
 * <b>score</b>: each criterion gets a value on a scale; {@code scale: [1, 5]} gives bounds, {@code scale: [low, high]} names
 * the values 0, 1… Mean, median and interquartile range (by linear interpolation) are kept per criterion; items are
 * ordered by the sum of their means.
 */
record Scores() implements VoteMethod {
    @Override
    public String word() {
        return "score";
    }

    @Override
    public Optional<Fault> fault(Props step, Ballot before, VoteEvent.Marked mark, int value) {
        List<Integer> values = values(step);
        return values.contains(value)
                ? Optional.empty()
                : Optional.of(new Fault(Fault.Kind.BAD_VALUE, values.getLast()));
    }

    @Override
    public List<Integer> values(Props step) {
        List<String> scale = step.words("scale");
        if (scale.size() == 2 && scale.stream().allMatch(word -> word.matches("-?\\d{1,3}"))) {
            return IntStream.rangeClosed(Integer.parseInt(scale.getFirst()), Integer.parseInt(scale.getLast()))
                    .boxed()
                    .toList();
        }
        return IntStream.range(0, Math.max(2, scale.size())).boxed().toList();
    }

    @Override
    public List<Tally.Row> count(Props step, List<ItemId> candidates, Collection<Ballot> ballots) {
        List<Tally.Row> rows =
                candidates.stream().map(item -> row(step, item, ballots)).toList();
        return Ranking.rank(rows, Comparator.comparingDouble(Scores::total).reversed());
    }

    private static double total(Tally.Row row) {
        return row.scores().stream().mapToDouble(Tally.Score::mean).sum();
    }

    private Tally.Row row(Props step, ItemId item, Collection<Ballot> ballots) {
        List<Tally.Score> scores = criteria(step).stream()
                .map(criterion -> score(ballots.stream()
                        .flatMap(ballot -> ballot.mark(item, criterion).stream())
                        .sorted()
                        .toList()))
                .toList();
        int votes = (int) ballots.stream()
                .filter(ballot -> ballot.marks().containsKey(item))
                .count();
        int sum = ballots.stream()
                .mapToInt(ballot -> criteria(step).stream()
                        .mapToInt(criterion -> ballot.mark(item, criterion).orElse(0))
                        .sum())
                .sum();
        return new Tally.Row(item, votes, sum, scores, List.of(), Optional.empty(), 0);
    }

    /** @param sorted ascending */
    static Tally.Score score(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return new Tally.Score(0, 0, 0, 0);
        }
        double mean = new ArrayList<>(sorted)
                .stream().mapToInt(Integer::intValue).average().orElse(0);
        return new Tally.Score(
                sorted.size(), mean, quantile(sorted, 0.5), quantile(sorted, 0.75) - quantile(sorted, 0.25));
    }

    private static double quantile(List<Integer> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
