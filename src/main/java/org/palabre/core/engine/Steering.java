package org.palabre.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/** Takes a session along its method: next, back, skip, the clock of a step, the end. */
final class Steering {
    private final SessionState state;
    private final PersonId by;
    private final Instant at;

    Steering(SessionState state, PersonId by, Instant at) {
        this.state = state;
        this.by = by;
        this.at = at;
    }

    Answer open() {
        return state.status() == Status.PLANNED
                ? Answer.accept(new SessionEvent.Opened())
                : Refusal.NOT_PLANNED.refused();
    }

    Answer close() {
        List<SessionEvent> events = new ArrayList<>(closeCurrent());
        events.add(new SessionEvent.Closed());
        return new Answer.Accepted(events);
    }

    Answer next(Optional<RunId> after) {
        if (movedOn(after)) {
            return Refusal.MOVED_ON.refused();
        }
        List<SessionEvent> events = new ArrayList<>();
        if (state.status() == Status.PLANNED) {
            events.add(new SessionEvent.Opened());
        }
        events.addAll(closeCurrent());
        // what closing decided (a tally, say) counts for the forks and the opening of the step that follows
        SessionState then = Ahead.of(state, events, at);
        Optional<StepRun> seen = then.runs().stream()
                .skip(then.at() + 1L)
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .findFirst();
        if (seen.isPresent()) {
            events.add(new SessionEvent.StepReopened(seen.get().id(), end(step(seen.get()), at)));
            return new Answer.Accepted(events);
        }
        Optional<Course.Ahead> ahead = Course.ahead(then, at);
        if (ahead.isEmpty()) {
            return Refusal.NOTHING_NEXT.refused();
        }
        events.addAll(ahead.get().forks());
        events.addAll(
                openStep(Ahead.of(then, ahead.get().forks(), at), ahead.get().stop()));
        return new Answer.Accepted(events);
    }

    Answer back(Optional<RunId> after) {
        if (movedOn(after)) {
            return Refusal.MOVED_ON.refused();
        }
        Optional<StepRun> before = state.runs().stream()
                .limit(Math.max(0, state.at()))
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .reduce((first, second) -> second);
        if (before.isEmpty()) {
            return Refusal.NOTHING_BEFORE.refused();
        }
        List<SessionEvent> events = new ArrayList<>(closeCurrent());
        Step step = step(before.get());
        events.add(new SessionEvent.StepReopened(before.get().id(), Optional.empty()));
        events.add(deviation(before.get().id(), Deviation.What.REOPENED, step, ""));
        return new Answer.Accepted(events);
    }

    Answer skip(SessionCommand.Skip command) {
        boolean atFront = state.at() == state.runs().size() - 1
                || state.runs().stream().skip(state.at() + 1L).allMatch(run -> run.phase() == StepRun.Phase.SKIPPED);
        Optional<Course.Ahead> ahead = atFront ? Course.ahead(state, at) : Optional.empty();
        if (ahead.isEmpty() || !ahead.get().stop().step().id().equals(command.step())) {
            return Refusal.MOVED_ON.refused();
        }
        Step step = ahead.get().stop().step();
        if (step.intrinsic() && command.reason().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        List<SessionEvent> events = new ArrayList<>(ahead.get().forks());
        events.add(new SessionEvent.StepSkipped(ahead.get().stop().run()));
        if (!step.optional()) {
            events.add(deviation(ahead.get().stop().run(), Deviation.What.SKIPPED, step, command.reason()));
        }
        return new Answer.Accepted(events);
    }

    Answer shut(RunId run) {
        return state.current().filter(r -> r.id().equals(run)).isPresent()
                ? new Answer.Accepted(closeCurrent())
                : Refusal.MOVED_ON.refused();
    }

    Answer extend(int seconds) {
        Optional<StepRun> run = state.current();
        if (run.isEmpty()) {
            return Refusal.NOT_STARTED.refused();
        }
        Instant from = run.get().pausedAt().orElse(at);
        Instant end =
                run.get().endsAt().filter(e -> e.isAfter(from) || seconds < 0).orElse(from);
        Instant moved = end.plusSeconds(seconds);
        Step step = step(run.get());
        Deviation.What what = seconds < 0 ? Deviation.What.SHORTENED : Deviation.What.EXTENDED;
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.EndMoved(run.get().id(), moved.isBefore(from) ? from : moved));
        if (step.intrinsic()) {
            events.add(deviation(
                    run.get().id(), what, step, Duration.ofSeconds(seconds).toString()));
        }
        return new Answer.Accepted(events);
    }

    Answer pause() {
        Optional<StepRun> run = state.current().filter(StepRun::takesInput);
        return run.map(r -> Answer.accept(new SessionEvent.Paused(r.id()))).orElse(Refusal.NOT_OPEN.refused());
    }

    Answer resume() {
        Optional<StepRun> run = state.current().filter(r -> r.pausedAt().isPresent());
        return run.map(r -> Answer.accept(new SessionEvent.Resumed(r.id()))).orElse(Refusal.NOT_OPEN.refused());
    }

    /** The events that close the step we are in, with what its kind makes of it; none when it is closed. */
    List<SessionEvent> closeCurrent() {
        Optional<StepRun> run = state.current().filter(r -> !r.isOver());
        if (run.isEmpty()) {
            return List.of();
        }
        Step step = step(run.get());
        List<SessionEvent> events =
                new ArrayList<>(Kinds.of(step.kind()).closing(new Moment(state, step, run.get(), at)));
        events.add(new SessionEvent.StepClosed(run.get().id()));
        return events;
    }

    private List<SessionEvent> openStep(SessionState then, Course.Stop stop) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.StepOpened(stop.run(), end(stop.step(), at)));
        SessionState opened = Ahead.of(then, events, at);
        StepRun run = opened.run(stop.run()).orElseThrow();
        events.addAll(Kinds.of(stop.step().kind()).opening(new Moment(opened, stop.step(), run, at)));
        return events;
    }

    private Optional<Instant> end(Step step, Instant from) {
        Kind kind = Kinds.of(step.kind());
        return kind.length(step, state.plan().mode())
                .map(length -> from.plus(step.time().countdown()).plus(length));
    }

    private boolean movedOn(Optional<RunId> after) {
        return after.isPresent() && !after.equals(state.current().map(StepRun::id));
    }

    private SessionEvent deviation(RunId run, Deviation.What what, Step step, String reason) {
        return new SessionEvent.Deviated(new Deviation(run, what, step.intrinsic(), reason, by, at));
    }

    private Step step(StepRun run) {
        return state.method().step(run.id().step()).orElseThrow();
    }
}
