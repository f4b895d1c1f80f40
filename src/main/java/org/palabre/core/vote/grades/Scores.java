package org.palabre.core.vote.grades;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * <b>score</b>: each criterion gets a value on a scale; {@code scale: [1, 5]} gives bounds, {@code scale: [low, high]} names
 * the values 0, 1… Mean, median and interquartile range (linear interpolation: Hyndman &amp; Fan, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50, 1996, type 7) are kept per criterion. Criteria are never mixed into one number:
 * items stand in the order of the first criterion's mean, the next ones break ties. Worked examples: the means of Orsay 2007 on a scale from
 * 0 to 5 (W. D. Smith, "Large experimental studies comparing 4 different voting systems in France 2007"); quartiles of type 7 as
 * spreadsheets publish them for {@code QUARTILE.INC}.
 */
public record Scores() implements VoteMethod {
    @Override
    public String word() {
        return "score";
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        List<Integer> values = values(question);
        return Fault.unless(values.contains(value), Fault.Kind.BAD_VALUE, values.getLast());
    }

    @Override
    public List<Integer> values(Question question) {
        List<String> scale = question.step().words("scale");
        if (scale.size() == 2 && scale.stream().allMatch(word -> word.matches("-?\\d{1,3}"))) {
            return IntStream.rangeClosed(Integer.parseInt(scale.getFirst()), Integer.parseInt(scale.getLast()))
                    .boxed()
                    .toList();
        }
        return IntStream.range(0, Math.max(2, scale.size())).boxed().toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(Ranking.rank(rows, bestFirst(criteria(question.step()).size())));
    }

    private static Comparator<Tally.Row> bestFirst(int criteria) {
        Comparator<Tally.Row> order = Comparator.comparing(row -> row.votes() == 0);
        for (int i = 0; i < criteria; i++) {
            int criterion = i;
            order = order.thenComparingLong(
                    row -> -Ranking.comparable(row.scores().get(criterion).mean()));
        }
        return order;
    }

    private Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        List<String> criteria = criteria(question.step());
        List<List<Integer>> marks = criteria.stream()
                .map(criterion -> ballots.stream()
                        .flatMap(ballot -> ballot.mark(item, criterion).stream())
                        .sorted()
                        .toList())
                .toList();
        int votes = (int) ballots.stream()
                .filter(ballot -> ballot.marks().containsKey(item))
                .count();
        int sum =
                marks.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
        return Tally.Row.of(item, votes, sum, support(values(question), marks))
                .scored(marks.stream().map(Scores::score).toList());
    }

    /** Over all criteria; supporters are counted on the first. */
    private static Support support(List<Integer> values, List<List<Integer>> marks) {
        double least = values.getFirst();
        double width = Math.max(1, values.getLast() - least);
        List<Support> each = marks.stream()
                .map(of -> Support.placed(
                        of.stream().map(mark -> (mark - least) / width).toList()))
                .toList();
        return new Support(
                each.getFirst().supporters(),
                each.stream().mapToDouble(Support::share).average().orElse(0),
                each.getFirst().intensity(),
                each.stream().mapToDouble(Support::spread).max().orElse(0));
    }

    /** @param sorted ascending */
    static Tally.Score score(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return new Tally.Score(0, 0, 0, 0, 0);
        }
        double mean = sorted.stream().mapToInt(Integer::intValue).average().orElse(0);
        return new Tally.Score(
                sorted.size(), mean, quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
    }

    private static double quantile(List<Integer> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
