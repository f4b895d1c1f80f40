package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.method.Who;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/** What the opening and the closing of steps brings about: their events, and those that their kinds add. */
final class Openings {
    private static final int MOST_TOGETHER = 30;

    private final SessionState state;
    private final Instant at;

    Openings(SessionState state, Instant at) {
        this.state = state;
        this.at = at;
    }

    /** The events that close what is open, with what its kinds make of it; none when nothing is. */
    List<SessionEvent> closeOpen() {
        List<SessionEvent> events = new ArrayList<>();
        Lanes.open(state).forEach(run -> events.addAll(close(run)));
        return events;
    }

    List<SessionEvent> close(StepRun run) {
        Step step = state.method().step(run.id().step()).orElseThrow();
        List<SessionEvent> events = new ArrayList<>(Kinds.of(step.kind()).closing(new Moment(state, step, run, at)));
        events.add(new SessionEvent.StepClosed(run.id()));
        return events;
    }

    /** Opens a step, and those that are open together with it. */
    List<SessionEvent> openSteps(SessionState then, Course.Stop first) {
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

    List<SessionEvent> openStep(SessionState then, Course.Stop stop, Instant from) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.StepOpened(stop.run(), end(stop.step(), from)));
        SessionState opened = Ahead.of(then, events, at);
        StepRun run = opened.run(stop.run()).orElseThrow();
        events.addAll(Kinds.of(stop.step().kind()).opening(new Moment(opened, stop.step(), run, at)));
        return events;
    }

    /** When it should end; empty where it has no time of its own. */
    Optional<Instant> end(Step step, Instant from) {
        Kind kind = Kinds.of(step.kind());
        return kind.length(step, state.plan().mode())
                .map(length -> from.plus(step.time().countdown()).plus(length));
    }
}
