package org.palabre.core.vote.crowd;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * <b>predict</b>: the surprisingly popular answer (Prelec, Seung &amp; McCoy, "A solution to the single-question crowd wisdom problem",
 * Nature 541, 2017). To each item one says yes or no ({@code mine}: 1 or 0) and how many in a hundred of the others will say yes
 * ({@code others}: 0 to 100). The surprise is the share that said yes less the mean share foreseen; what more people hold than
 * people thought stands first. Worked example: is Philadelphia the capital of Pennsylvania? (figure 1 of the paper; two in three say yes,
 * more would be expected, and no is right). Figures of a row: {@code actual}, {@code predicted}, {@code surprise}, each as a share.
 */
public record Predict() implements VoteMethod {
    public static final String MINE = "mine";
    public static final String OTHERS = "others";
    private static final int ALL = 100;

    @Override
    public String word() {
        return "predict";
    }

    @Override
    public List<String> criteria(Props step) {
        return List.of(MINE, OTHERS);
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        int most = mark.criterion().equals(MINE) ? 1 : ALL;
        return Fault.unless(value >= 0 && value <= most, Fault.Kind.BAD_VALUE, most);
    }

    @Override
    public List<Integer> values(Question question) {
        return IntStream.rangeClosed(0, ALL).boxed().toList();
    }

    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        return question.candidates().stream()
                .flatMap(item ->
                        List.of(Mark.of(item, MINE, chance.nextInt(2)), Mark.of(item, OTHERS, 5 * chance.nextInt(21)))
                                .stream())
                .toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows =
                question.candidates().stream().map(item -> row(item, ballots)).toList();
        return Count.of(
                Ranking.rank(rows, Comparator.comparingLong(row -> -Ranking.comparable(row.figure("surprise")))));
    }

    private static Tally.Row row(ItemId item, Collection<Ballot> ballots) {
        List<Integer> mine = marks(item, MINE, ballots);
        int yes = mine.stream().mapToInt(Integer::intValue).sum();
        double actual = mine.stream().mapToInt(Integer::intValue).average().orElse(0);
        double predicted = marks(item, OTHERS, ballots).stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(ALL * actual)
                / ALL;
        Support support = new Support(yes, actual, yes > 0 ? 1 : 0, 2 * Math.sqrt(actual * (1 - actual)));
        return Tally.Row.of(item, mine.size(), yes, support)
                .with(Map.of("actual", actual, "predicted", predicted, "surprise", actual - predicted));
    }

    private static List<Integer> marks(ItemId item, String criterion, Collection<Ballot> ballots) {
        return ballots.stream()
                .flatMap(ballot -> ballot.mark(item, criterion).stream())
                .toList();
    }
}
