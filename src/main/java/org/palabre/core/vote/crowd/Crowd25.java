package org.palabre.core.vote.crowd;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
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
 * <b>crowd25</b>: "25/10 Crowd Sourcing" (Lipmanowicz &amp; McCandless, "The Surprising Power of Liberating Structures", 2013): each card is
 * scored 1 to 5 by five different people who do not see each other's scores, never by its author; the sum of at most 25 orders
 * them. {@link Deal} says who scores which card. A card with fewer scores than were dealt counts five times their mean, from three
 * scores on (or from all, where fewer were dealt); with less than that it stands last, unscored. Figures of a row: {@code total}
 * (0 to 25), {@code scores} (how many), {@code few} (1 where it stands on too few to count). The source gives no tally in numbers: five
 * scores of 1 to 5 add up to 25 at most, and the cards are called from 25 down. What becomes of a missing score is ours.
 */
public record Crowd25() implements VoteMethod {
    public static final int ROUNDS = 5;
    private static final int BEST = 5;
    private static final int ENOUGH = 3;

    @Override
    public String word() {
        return "crowd25";
    }

    @Override
    public List<String> criteria(Props step) {
        return List.of(Mark.ONE);
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        if (value < 1 || value > BEST) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, BEST));
        }
        return Fault.unless(
                question.dealt().contains(mark.item()),
                Fault.Kind.NOT_DEALT,
                question.dealt().size());
    }

    @Override
    public List<Integer> values(Question question) {
        return List.of(1, 2, 3, 4, BEST);
    }

    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        return question.dealt().stream()
                .map(item -> Mark.of(item, 1 + chance.nextInt(BEST)))
                .toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(Ranking.rank(
                rows,
                Comparator.<Tally.Row>comparingDouble(row -> row.figure("few"))
                        .thenComparingLong(row -> -Ranking.comparable(row.figure("total")))));
    }

    private static Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        List<Integer> scores =
                ballots.stream().flatMap(ballot -> ballot.mark(item).stream()).toList();
        int rounds = question.step().number("rounds", ROUNDS);
        int enough = Math.max(1, Math.min(ENOUGH, Math.min(rounds, question.electorate() - 1)));
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        double total = scores.isEmpty() ? 0 : (double) BEST * sum / scores.size();
        Support placed = Support.placed(
                scores.stream().map(score -> (score - 1) / (BEST - 1.0)).toList());
        return Tally.Row.of(
                        item,
                        scores.size(),
                        sum,
                        new Support(placed.supporters(), total / (BEST * BEST), placed.intensity(), placed.spread()))
                .with(Map.of(
                        "total", total, "scores", (double) scores.size(), "few", scores.size() < enough ? 1.0 : 0.0));
    }
}
