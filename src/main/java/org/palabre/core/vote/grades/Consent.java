package org.palabre.core.vote.grades;

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
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * <b>consent</b> (G. Endenburg, "Sociocracy: The Organization of Decision-Making", 1998; Rau &amp; Koch-Gonzalez, "Many Voices One Song",
 * 2018): to each proposal one consents (0), consents and voices a concern (1), or objects (2). An objection says why the proposal
 * would harm the aim; without a reason it is none. A proposal stands as soon as nobody objects, however many consent. That a concern
 * is no objection and stops nothing is from Sociocracy 3.0 (Bockelbrink, Priest &amp; David, "A Practical Guide", 2017); Rau would
 * have it voiced as an objection. There is no abstaining: who says nothing has not consented yet, and figure {@code silent} says how
 * many of the electorate that is. Objections are integrated and the round runs again: {@code repeat} with {@code until}. The sources
 * tell the rule by cases, without numbers. Figures: {@code passes}, {@code objections}, {@code concerns}, {@code silent}.
 */
public record Consent() implements VoteMethod {
    public static final int OBJECTS = 2;
    private static final int ANSWERS = 3;

    @Override
    public String word() {
        return "consent";
    }

    @Override
    public List<String> criteria(Props step) {
        return List.of(Mark.ONE);
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        if (value < 0 || value > OBJECTS) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, OBJECTS));
        }
        return Fault.unless(value != OBJECTS || !mark.words().isBlank(), Fault.Kind.NEEDS_REASON, OBJECTS);
    }

    @Override
    public List<Integer> values(Question question) {
        return List.of(0, 1, OBJECTS);
    }

    /** Most consent; about one in eight objects, with a reason. */
    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        return question.candidates().stream()
                .map(item -> {
                    int dice = chance.nextInt(8);
                    int value = dice == 0 ? OBJECTS : dice == 1 ? 1 : 0;
                    return new Mark(
                            item, Mark.ONE, Optional.of(value), value == OBJECTS ? "It would cost us trust." : "");
                })
                .toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(Ranking.rank(
                rows,
                Comparator.<Tally.Row>comparingDouble(row -> -row.figure("passes"))
                        .thenComparingDouble(row -> row.figure("objections"))
                        .thenComparingDouble(row -> row.figure("concerns"))));
    }

    private static Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        int[] counts = Histogram.of(ANSWERS, ballots.stream().flatMap(ballot -> ballot.mark(item).stream()));
        int votes = Histogram.sum(counts);
        boolean passes = votes > 0 && counts[OBJECTS] == 0;
        return Tally.Row.of(item, votes, counts[0] + counts[1], Histogram.support(counts))
                .graded(Histogram.list(counts), Optional.empty())
                .with(Map.of(
                        "passes", passes ? 1.0 : 0.0,
                        "objections", (double) counts[OBJECTS],
                        "concerns", (double) counts[1],
                        "silent", (double) Math.max(0, question.electorate() - votes)));
    }
}
