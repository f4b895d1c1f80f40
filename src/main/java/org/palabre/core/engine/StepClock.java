package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/** The clock of what is open: longer, shorter, paused, going on; and whether a step stays when its time is over. */
final class StepClock {
    private final SessionState state;
    private final PersonId by;
    private final Instant at;

    StepClock(SessionState state, PersonId by, Instant at) {
        this.state = state;
        this.by = by;
        this.at = at;
    }

    Answer extend(SessionCommand.Extend command) {
        int seconds = command.seconds();
        Optional<StepRun> run = state.current();
        if (run.isEmpty()) {
            return Refusal.NOT_STARTED.refused();
        }
        Step step = state.method().step(run.get().id().step()).orElseThrow();
        if (step.intrinsic() && command.reason().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        List<SessionEvent> events = new ArrayList<>();
        List<StepRun> open = Lanes.open(state);
        (open.isEmpty() ? List.of(run.get()) : open).forEach(one -> events.add(moved(one, seconds)));
        Deviation.What what = seconds < 0 ? Deviation.What.SHORTENED : Deviation.What.EXTENDED;
        if (step.intrinsic()) {
            events.add(new SessionEvent.Deviated(new Deviation(run.get().id(), what, true, command.reason(), by, at)));
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
}
