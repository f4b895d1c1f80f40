package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.method.Who;
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
    private static final int MOST_TOGETHER = 30;

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
        List<SessionEvent> events = new ArrayList<>(closeOpen());
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
        events.addAll(closeOpen());
        // what closing decided (a tally, say) counts for the forks and the opening of the step that follows
        SessionState then = Ahead.of(state, events, at);
        Optional<StepRun> seen = then.runs().stream()
                .skip(then.at() + 1L)
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .findFirst();
        if (seen.isPresent()) {
            then.runs().stream()
                    .skip(then.at() + 1L)
                    .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                    .filter(run -> run.id().equals(seen.get().id())
                            || seen.get().id().equals(then.trail().beside().get(run.id())))
                    .forEach(run -> events.add(new SessionEvent.StepReopened(run.id(), end(step(run), at))));
            return new Answer.Accepted(events);
        }
        Optional<Course.Ahead> ahead = Course.ahead(then, at);
        if (ahead.isEmpty()) {
            return Refusal.NOTHING_NEXT.refused();
        }
        events.addAll(ahead.get().forks());
        events.addAll(
                openSteps(Ahead.of(then, ahead.get().forks(), at), ahead.get().stop()));
        return new Answer.Accepted(events);
    }

    Answer back(Optional<RunId> after) {
        if (movedOn(after)) {
            return Refusal.MOVED_ON.refused();
        }
        Optional<StepRun> before = state.runs().stream()
                .limit(Math.max(0, front()))
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .reduce((first, second) -> second);
        if (before.isEmpty()) {
            return Refusal.NOTHING_BEFORE.refused();
        }
        List<SessionEvent> events = new ArrayList<>(closeOpen());
        Step step = step(before.get());
        events.add(new SessionEvent.StepReopened(before.get().id(), Optional.empty()));
        events.add(deviation(before.get().id(), Deviation.What.REOPENED, step, ""));
        return new Answer.Accepted(events);
    }

    /** The first of the steps that are open together. */
    private int front() {
        return Lanes.open(state).stream().mapToInt(StepRun::index).min().orElse(state.at());
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

    /** After it, the method goes on where it was. */
    Answer again(SessionCommand.Again command) {
        Optional<Step> step = state.method().step(command.step()).filter(ignored -> state.latest(command.step())
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .isPresent());
        if (step.isEmpty() || state.status() != Status.OPEN) {
            return Refusal.UNKNOWN_RUN.refused();
        }
        if (step.get().intrinsic() && command.reason().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        long before = state.runs().stream()
                .filter(run -> run.id().step().equals(command.step()))
                .count();
        RunId run = RunId.of(command.step(), (int) before + 1);
        List<SessionEvent> events = new ArrayList<>(closeOpen());
        events.add(new SessionEvent.InCourse(new CourseEvent.Aside(run)));
        events.addAll(openStep(Ahead.of(state, events, at), new Course.Stop(run, step.get()), at));
        events.add(deviation(run, Deviation.What.REPEATED, step.get(), command.reason()));
        return new Answer.Accepted(events);
    }

    Answer shut(RunId run) {
        Optional<StepRun> open =
                Lanes.open(state).stream().filter(r -> r.id().equals(run)).findFirst();
        boolean here = state.current().filter(r -> r.id().equals(run)).isPresent();
        return open.map(r -> (Answer) new Answer.Accepted(close(r)))
                .orElseGet(() -> here ? Answer.accept() : Refusal.MOVED_ON.refused());
    }

    /** What joins comes next, before the method goes on. */
    Answer add(SessionCommand.Add command) {
        List<StepId> more = command.addition().everyStep();
        if (more.isEmpty()
                || more.stream().anyMatch(id -> state.method().step(id).isPresent())) {
            return Refusal.MOVED_ON.refused();
        }
        if (command.reason().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        StepId after = state.current()
                .map(run -> run.id().step())
                .map(step -> state.method().around(step).stream().findFirst().orElse(step))
                .orElse(new StepId("none"));
        RunId first = RunId.of(more.getFirst(), 1);
        return Answer.accept(
                new SessionEvent.StepsAdded(after, command.addition()),
                new SessionEvent.Deviated(new Deviation(first, Deviation.What.ADDED, false, command.reason(), by, at)));
    }

    Answer extend(SessionCommand.Extend command) {
        int seconds = command.seconds();
        Optional<StepRun> run = state.current();
        if (run.isEmpty()) {
            return Refusal.NOT_STARTED.refused();
        }
        if (step(run.get()).intrinsic() && command.reason().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        List<SessionEvent> events = new ArrayList<>();
        List<StepRun> open = Lanes.open(state);
        (open.isEmpty() ? List.of(run.get()) : open).forEach(one -> events.add(moved(one, seconds)));
        Step step = step(run.get());
        Deviation.What what = seconds < 0 ? Deviation.What.SHORTENED : Deviation.What.EXTENDED;
        if (step.intrinsic()) {
            events.add(deviation(run.get().id(), what, step, command.reason()));
        }
        return new Answer.Accepted(events);
    }

    private SessionEvent moved(StepRun run, int seconds) {
        Instant from = run.pausedAt().orElse(at);
        Instant end = run.endsAt().filter(e -> e.isAfter(from) || seconds < 0).orElse(from);
        Instant moved = end.plusSeconds(seconds);
        return new SessionEvent.EndMoved(run.id(), moved.isBefore(from) ? from : moved);
    }

    Answer hold(RunId run, boolean on) {
        boolean here = state.current().filter(r -> r.id().equals(run)).isPresent();
        if (!here) {
            return Refusal.MOVED_ON.refused();
        }
        return state.trail().held().contains(run) == on
                ? Answer.accept()
                : Answer.accept(new SessionEvent.InCourse(new CourseEvent.Staying(run, on)));
    }

    Answer pause() {
        return each(Lanes.open(state).stream().filter(StepRun::takesInput).toList(), SessionEvent.Paused::new);
    }

    Answer resume() {
        return each(
                Lanes.open(state).stream()
                        .filter(run -> run.pausedAt().isPresent())
                        .toList(),
                SessionEvent.Resumed::new);
    }

    private static Answer each(List<StepRun> runs, Function<RunId, SessionEvent> event) {
        return runs.isEmpty()
                ? Refusal.NOT_OPEN.refused()
                : new Answer.Accepted(runs.stream().map(StepRun::id).map(event).toList());
    }

    /** The events that close what is open, with what its kinds make of it; none when nothing is. */
    List<SessionEvent> closeOpen() {
        List<SessionEvent> events = new ArrayList<>();
        Lanes.open(state).forEach(run -> events.addAll(close(run)));
        return events;
    }

    List<SessionEvent> close(StepRun run) {
        Step step = step(run);
        List<SessionEvent> events = new ArrayList<>(Kinds.of(step.kind()).closing(new Moment(state, step, run, at)));
        events.add(new SessionEvent.StepClosed(run.id()));
        return events;
    }

    /** Opens a step, and those that are open together with it. */
    private List<SessionEvent> openSteps(SessionState then, Course.Stop first) {
        List<SessionEvent> events = new ArrayList<>(openStep(then, first, at));
        List<Step> open = new ArrayList<>(List.of(first.step()));
        Map<Optional<Who>, Instant> ends = new HashMap<>();
        remember(ends, events, first);
        for (int i = 0; i < MOST_TOGETHER; i++) {
            SessionState now = Ahead.of(then, events, at);
            Optional<Course.Ahead> next = Course.ahead(now, at)
                    .filter(ahead -> ahead.forks().isEmpty())
                    .filter(ahead -> Pace.together(
                            state.method(),
                            state.plan().mode(),
                            open,
                            ahead.stop().step()));
            if (next.isEmpty()) {
                break;
            }
            Course.Stop stop = next.get().stop();
            List<SessionEvent> more =
                    openStep(now, stop, ends.getOrDefault(stop.step().who(), at));
            remember(ends, more, stop);
            open.add(stop.step());
            events.addAll(more);
        }
        return events;
    }

    /** In each lane one step begins to count where the one before should end. */
    private static void remember(Map<Optional<Who>, Instant> ends, List<SessionEvent> events, Course.Stop stop) {
        if (events.getFirst() instanceof SessionEvent.StepOpened opened) {
            opened.endsAt().ifPresent(end -> ends.put(stop.step().who(), end));
        }
    }

    private List<SessionEvent> openStep(SessionState then, Course.Stop stop, Instant from) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.StepOpened(stop.run(), end(stop.step(), from)));
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
