package org.palabre.core.vote.grades;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * Votes in which one gives each proposal one of a few fixed answers, 0 the best, and a rule says whether it passes. The histogram is
 * the result; figures of a row: {@code passes} (1 or 0) and {@code for} (the share the rule looks at).
 *
 * <ul>
 *   <li><b>gradients</b> (Kaner et al., "Facilitator's Guide to Participatory Decision-Making", 1996; eight steps as Loomio words them):
 *       endorsement, minor contention, reservations, abstain, more discussion, don't like but support, serious disagreement,
 *       veto. Passes when at least {@code agreement} percent (80) answer one of the first three and nobody vetoes: the book
 *       has the group see how the answers spread and leaves the rule to it, so the rule is ours.
 *   <li><b>fist5</b>: five fingers down to the fist (Fletcher, "FireStarter Youth Power Curriculum", 2002, after the American Youth
 *       Foundation). Passes when everybody shows at least three fingers, as the source has it; fists are counted as {@code blocks}.
 *   <li><b>roman</b>: thumb up or down, as a Lean Coffee goes on with a topic or leaves it (Benson &amp; Lightsmith, 2009). Passes when more
 *       than half of the votes cast are up; a tie, of which the source says nothing, stops. A thumb held sideways is no vote here.
 * </ul>
 */
public record Answers(String word, int answers) implements VoteMethod {
    public static final Answers GRADIENTS = new Answers("gradients", 8);
    public static final Answers FIST5 = new Answers("fist5", 6);
    public static final Answers ROMAN = new Answers("roman", 2);

    private static final int IN_FAVOUR = 3;
    private static final int THREE_FINGERS = 2;
    private static final double PERCENT = 100;

    @Override
    public List<String> criteria(Props step) {
        return List.of(Mark.ONE);
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        return Fault.unless(value >= 0 && value < answers, Fault.Kind.BAD_VALUE, answers - 1);
    }

    @Override
    public List<Integer> values(Question question) {
        return IntStream.range(0, answers).boxed().toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(Ranking.rank(
                rows,
                Comparator.<Tally.Row>comparingDouble(row -> -row.figure("passes"))
                        .thenComparingLong(row -> -Ranking.comparable(row.figure("for")))
                        .thenComparingLong(
                                row -> -Ranking.comparable(row.support().share()))));
    }

    private Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        int[] counts = Histogram.of(answers, ballots.stream().flatMap(ballot -> ballot.mark(item).stream()));
        int votes = Histogram.sum(counts);
        int good = IntStream.range(0, inFavour()).map(answer -> counts[answer]).sum();
        double share = votes == 0 ? 0 : good / (double) votes;
        boolean passes = votes > 0 && passes(question.step(), counts, good, votes);
        double blocks = counts[answers - 1];
        return Tally.Row.of(item, votes, good, Histogram.support(counts))
                .graded(Histogram.list(counts), Optional.empty())
                .with(Map.of("passes", passes ? 1.0 : 0.0, "for", share, "blocks", blocks));
    }

    private int inFavour() {
        return this.equals(ROMAN) ? 1 : IN_FAVOUR;
    }

    private boolean passes(Props step, int[] counts, int good, int votes) {
        if (this.equals(ROMAN)) {
            return 2 * good > votes;
        }
        if (this.equals(FIST5)) {
            return IntStream.rangeClosed(THREE_FINGERS + 1, answers - 1).allMatch(answer -> counts[answer] == 0);
        }
        return counts[answers - 1] == 0 && PERCENT * good >= step.number("agreement", 80) * votes;
    }
}
