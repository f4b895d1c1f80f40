package org.palabre.core.session;

import java.time.Instant;
import java.util.Optional;
import org.palabre.core.board.Boards;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.vote.Vote;

/** Applies what happened. Never refuses: what was recorded happened. */
public final class Evolving {
    private Evolving() {}

    /**
     * @param recorded the event after {@code state.seq()}
     * @throws IllegalArgumentException when a number is missing (a broken log)
     */
    public static SessionState evolve(SessionState state, Recorded recorded) {
        if (recorded.seq() != state.seq() + 1) {
            throw new IllegalArgumentException(
                    "session " + state.id() + ": expected event " + (state.seq() + 1) + " but got " + recorded.seq());
        }
        Draft draft = new Draft(state);
        apply(draft, recorded.event(), recorded.at(), recorded.seq());
        return draft.state(recorded.seq());
    }

    private static void apply(Draft draft, SessionEvent event, Instant at, long seq) {
        switch (event) {
            case SessionEvent.Planned e -> draft.plan = e.plan();
            case SessionEvent.Opened ignored -> draft.status = Status.OPEN;
            case SessionEvent.Closed ignored -> {
                draft.status = Status.CLOSED;
                draft.forgetBallots();
            }
            case SessionEvent.Joined e -> draft.people = draft.people.plus(e.person(), person(e, draft));
            case SessionEvent.Renamed e -> draft.person(e.person(), person -> person.named(e.name()));
            case SessionEvent.Departed e -> draft.person(e.person(), person -> person.present(false));
            case SessionEvent.Returned e -> draft.person(e.person(), person -> person.present(true));
            case SessionEvent.ClockLeft e -> draft.person(e.person(), person -> person.unclocked(e.on()));
            case SessionEvent.StepOpened e -> {
                draft.front().ifPresent(first -> draft.trail = draft.trail.beside(e.run(), first));
                draft.at = draft.runs.size();
                draft.runs = draft.runs.plus(StepRun.opened(e.run(), draft.at, at, e.endsAt(), draft.around(e.run())));
            }
            case SessionEvent.StepSkipped e ->
                draft.runs = draft.runs.plus(StepRun.skipped(e.run(), draft.runs.size(), at, draft.around(e.run())));
            case SessionEvent.StepsAdded e -> {
                draft.method = draft.method.with(e.addition(), e.after(), draft.plan.settings());
                draft.trail = draft.trail.adding(e.addition().steps());
            }
            case SessionEvent.StepReopened e -> {
                draft.run(e.run(), run -> run.reopened(e.endsAt()));
                draft.goTo(e.run());
            }
            case SessionEvent.BellRang e -> draft.run(e.run(), run -> run.in(StepRun.Phase.CLOSING, Optional.empty()));
            case SessionEvent.GraceOver e -> draft.run(e.run(), run -> run.in(StepRun.Phase.LATE, Optional.of(at)));
            case SessionEvent.StepClosed e -> draft.run(e.run(), run -> run.in(StepRun.Phase.CLOSED, Optional.of(at)));
            case SessionEvent.EndMoved e -> draft.run(e.run(), run -> run.endingAt(e.endsAt()));
            case SessionEvent.Paused e -> draft.run(e.run(), run -> run.pausedAt(at));
            case SessionEvent.Resumed e -> draft.run(e.run(), run -> run.resumedAt(at));
            case SessionEvent.TurnPassed e -> draft.run(e.run(), run -> run.turn(e.group(), e.turn()));
            case SessionEvent.DoneSaid e -> draft.run(e.run(), run -> run.done(e.person(), e.on()));
            case SessionEvent.ChairTaken e -> draft.run(e.run(), run -> run.sitting(e.person(), e.on()));
            case SessionEvent.Decided e -> draft.decisions = draft.decisions.plus(e.decision());
            case SessionEvent.Deviated e -> draft.deviations = draft.deviations.plus(e.deviation());
            case SessionEvent.InPart e -> applyToPart(draft, e, at, seq);
        }
    }

    private static void applyToPart(Draft draft, SessionEvent.InPart event, Instant at, long seq) {
        switch (event) {
            case SessionEvent.InCourse e -> draft.trail = draft.trail.evolve(e.event(), at);
            case SessionEvent.PulseAnswered e ->
                draft.pulses = draft.pulses.plus(
                        e.run(), draft.pulses.getOrDefault(e.run(), Pulse.EMPTY).answered(e.person(), e.values()));
            case SessionEvent.PulseCounted e ->
                draft.pulses = draft.pulses.plus(
                        e.run(), draft.pulses.getOrDefault(e.run(), Pulse.EMPTY).counted(e.result()));
            case SessionEvent.Selected e -> draft.selections = draft.selections.plus(e.run(), Selection.of(e));
            case SessionEvent.Settled e -> {
                Selection selection = draft.selections.get(e.run());
                if (selection != null) {
                    draft.selections = draft.selections.plus(e.run(), selection.settled(e.picked()));
                }
            }
            case SessionEvent.Championed e -> {
                Selection selection = draft.selections.get(e.run());
                if (selection != null) {
                    draft.selections = draft.selections.plus(e.run(), selection.saved(e.item(), e.person(), e.on()));
                }
            }
            case SessionEvent.InItems e -> draft.items = draft.items.evolve(e.event(), seq);
            case SessionEvent.InVote e ->
                draft.votes = draft.votes.plus(
                        e.event().run(),
                        draft.votes.getOrDefault(e.event().run(), Vote.EMPTY).evolve(e.event()));
            case SessionEvent.InGrouping e ->
                draft.groupings = draft.groupings.plus(
                        e.event().run(),
                        draft.groupings
                                .getOrDefault(e.event().run(), Grouping.EMPTY)
                                .evolve(e.event()));
            case SessionEvent.InBoard e ->
                draft.boards = draft.boards.plus(
                        e.event().run(),
                        draft.boards.getOrDefault(e.event().run(), Boards.EMPTY).evolve(e.event()));
        }
    }

    private static Person person(SessionEvent.Joined e, Draft draft) {
        Person before = draft.people.get(e.person());
        int number = before == null ? draft.people.size() + 1 : before.number();
        return new Person(e.person(), e.name(), e.role(), true, e.bot(), before != null && before.unclocked(), number);
    }
}
