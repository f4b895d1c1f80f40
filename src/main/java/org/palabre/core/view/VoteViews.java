package org.palabre.core.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.kind.vote.Poll;
import org.palabre.core.kind.vote.Secrecy;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Moment;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Tally;

/** How votes look: one's own ballot, what one was given to mark, and the count when it may be seen. */
final class VoteViews {
    private final SessionState state;
    private final ItemViews items;

    VoteViews(SessionState state) {
        this.state = state;
        this.items = new ItemViews(state);
    }

    /** The count, of those items that everybody may see; while the vote is on, only of an open one. */
    Optional<Fact> tally(RunId run) {
        return state.vote(run).tally().or(() -> growing(run)).map(tally -> fact(run, tally));
    }

    /** Whether the count of this run is seen as it grows. */
    static boolean isOpen(SessionState state, RunId run) {
        return poll(state, run)
                .filter(poll ->
                        poll.secrecy() == Secrecy.OPEN && !poll.moment().run().isOver())
                .isPresent();
    }

    private Optional<Tally> growing(RunId run) {
        return isOpen(state, run)
                ? poll(state, run).map(Poll::tally).filter(tally -> tally.cast() > 0)
                : Optional.empty();
    }

    private Fact fact(RunId run, Tally tally) {
        return new Fact.OfTally(
                run,
                tally.method(),
                tally.electorate(),
                tally.cast(),
                tally.abstained(),
                tally.quorum(),
                tally.criteria(),
                tally.rows().stream()
                        .filter(row -> isPublic(row.item()))
                        .map(row -> row(tally, row))
                        .toList(),
                tally.objections().stream()
                        .filter(objection -> isPublic(objection.item()))
                        .map(objection -> new Fact.Objection(
                                objection.item(),
                                objection.words(),
                                objection.by().map(items::ref)))
                        .toList(),
                tally.figures(),
                "all");
    }

    private static Fact.Row row(Tally tally, Tally.Row row) {
        List<Fact.Score> scores = IntStream.range(0, row.scores().size())
                .mapToObj(i -> score(tally.criteria().get(i), row.scores().get(i)))
                .toList();
        return new Fact.Row(
                row.item(),
                row.rank(),
                row.votes(),
                row.sum(),
                row.support().supporters(),
                row.support().share(),
                row.support().spread(),
                scores,
                row.grades(),
                row.grade(),
                row.figures());
    }

    private static Fact.Score score(String criterion, Tally.Score score) {
        return new Fact.Score(
                criterion, score.n(), score.mean(), score.median(), score.spread(), score.low(), score.high());
    }

    Optional<Fact> ballot(RunId run, PersonId person) {
        Ballot ballot = state.vote(run).ballots().get(person);
        if (ballot == null) {
            return Optional.empty();
        }
        Optional<Integer> left = poll(state, run)
                .filter(poll -> poll.method().word().equals("dots"))
                .map(poll -> poll.moment().step().props())
                .filter(props -> !props.has("per"))
                .map(props -> props.number("dots", 3) - ballot.spent());
        Map<ItemId, Map<String, Integer>> marks = new HashMap<>(ballot.marks());
        return Optional.of(
                new Fact.MyBallot(marks, new HashMap<>(ballot.words()), StepViews.flag(ballot.abstains()), left));
    }

    /** What somebody was given to mark, while the step is the one we are in. */
    Optional<Fact> dealt(RunId run, PersonId person) {
        return state.current()
                .filter(current -> current.id().equals(run))
                .flatMap(current -> poll(state, run))
                .map(poll -> poll.dealt(person))
                .filter(dealt -> !dealt.isEmpty())
                .map(Fact.Dealt::new);
    }

    private static Optional<Poll> poll(SessionState state, RunId run) {
        Optional<StepRun> found = state.run(run);
        return found.flatMap(of -> state.method()
                .step(run.step())
                .filter(step -> step.kind().equals("vote"))
                .map(step -> new Poll(new Moment(state, step, of, of.openedAt()))));
    }

    private boolean isPublic(ItemId id) {
        return state.items()
                .find(id)
                .filter(item -> Sight.layers(state, item).contains(Layer.ALL))
                .isPresent();
    }
}
