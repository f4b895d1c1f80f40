package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Showing;

/** Takes a session along its method: next, back, skip, once more, another step, the end. */
final class Steering {
    private final SessionState state;
    private final PersonId by;
    private final Instant at;
    private final Openings openings;

    Steering(SessionState state, PersonId by, Instant at) {
        this.state = state;
        this.by = by;
        this.at = at;
        this.openings = new Openings(state, at);
    }

    Answer open() {
        return state.status() == Status.PLANNED
                ? Answer.accept(new SessionEvent.Opened())
                : Refusal.NOT_PLANNED.refused();
    }

    Answer close() {
        List<SessionEvent> events = new ArrayList<>(openings.closeOpen());
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
        events.addAll(openings.closeOpen());
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
                    .forEach(run -> events.add(new SessionEvent.StepReopened(run.id(), openings.end(step(run), at))));
            return new Answer.Accepted(events);
        }
        Optional<Course.Ahead> ahead = Course.ahead(then, at);
        if (ahead.isEmpty()) {
            return Refusal.NOTHING_NEXT.refused();
        }
        events.addAll(ahead.get().forks());
        events.addAll(openings.openSteps(
                Ahead.of(then, ahead.get().forks(), at), ahead.get().stop()));
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
        List<SessionEvent> events = new ArrayList<>(openings.closeOpen());
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
        List<SessionEvent> events = new ArrayList<>(openings.closeOpen());
        events.add(new SessionEvent.InCourse(new CourseEvent.Aside(run)));
        events.addAll(openings.openStep(Ahead.of(state, events, at), new Course.Stop(run, step.get()), at));
        events.add(deviation(run, Deviation.What.REPEATED, step.get(), command.reason()));
        return new Answer.Accepted(events);
    }

    Answer shut(RunId run) {
        Optional<StepRun> open =
                Lanes.open(state).stream().filter(r -> r.id().equals(run)).findFirst();
        boolean here = state.current().filter(r -> r.id().equals(run)).isPresent();
        return open.map(r -> (Answer) new Answer.Accepted(openings.close(r)))
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
        if (Showing.tooFar(state, command.addition()).isPresent()) {
            return Refusal.NOT_FOR_ALL.refused();
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
