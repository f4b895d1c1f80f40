package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.course.Round;
import org.palabre.core.course.Trail;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/**
 * The way of a session through its method: the leaves in order, as far as the controls on the way are decided. The runs of
 * a session are always the first of them.
 */
final class Course {
    private static final int THEN = 1;
    private static final int ELSE = 0;

    private final SessionState state;
    private final Instant at;
    private final int run;
    private final List<CourseEvent> taken = new ArrayList<>();
    private final Map<StepId, Integer> times = new HashMap<>();
    private Trail trail;
    private int passed;
    private Optional<Stop> next = Optional.empty();

    /** A leaf with the run it will be. */
    record Stop(RunId run, Step step) {}

    /** What comes after the runs so far, with the forks decided on the way there. */
    record Ahead(Stop stop, List<SessionEvent> forks) {}

    /** @param run how many leaves of these steps have been run */
    private Course(SessionState state, Instant at, int run) {
        this.state = state;
        this.at = at;
        this.run = run;
        this.trail = state.trail();
    }

    /** The next step that was never run, those that joined the method first; empty at the end of the method. */
    static Optional<Ahead> ahead(SessionState state, Instant at) {
        return added(state, at).or(() -> ofMethod(state, at));
    }

    private static Optional<Ahead> ofMethod(SessionState state, Instant at) {
        Course course = new Course(
                state, at, state.runs().size() - state.trail().asides().size());
        course.walk(state.method().steps().stream()
                .filter(step -> !state.trail().added().contains(step.id()))
                .toList());
        return course.next.map(stop -> course.reaching(stop));
    }

    /** Of what joined the method: its runs are asides, so that the way of the method itself stays what it was. */
    private static Optional<Ahead> added(SessionState state, Instant at) {
        List<Step> steps = state.trail().added().stream()
                .flatMap(id -> state.method().step(id).stream())
                .toList();
        List<StepId> all = Method.everyStep(steps).stream().map(Step::id).toList();
        long begun = state.runs().stream()
                .map(StepRun::id)
                .filter(run -> all.contains(run.step()) && run.equals(RunId.of(run.step(), 1)))
                .count();
        Course course = new Course(state, at, (int) begun);
        course.walk(steps);
        return course.next.map(stop -> {
            course.take(new CourseEvent.Aside(stop.run()));
            return course.reaching(stop);
        });
    }

    private Ahead reaching(Stop stop) {
        return new Ahead(
                stop,
                taken.stream()
                        .map(event -> (SessionEvent) new SessionEvent.InCourse(event))
                        .toList());
    }

    /** Walks past the runs so far until the next stop is known; forks beyond it stay undecided. */
    private void walk(List<Step> steps) {
        for (Step step : steps) {
            if (next.isPresent()) {
                return;
            }
            switch (step.kind()) {
                case "branch" -> walk(way(step) == THEN ? step.steps() : step.otherwise());
                case "repeat" -> rounds(step);
                case "parallel" -> walk(step.steps());
                default -> leaf(step);
            }
        }
    }

    private void leaf(Step step) {
        if (passed < run) {
            passed++;
            return;
        }
        long before = state.runs().stream()
                .map(StepRun::id)
                .filter(earlier -> earlier.step().equals(step.id()))
                .count();
        next = Optional.of(new Stop(RunId.of(step.id(), (int) before + 1), step));
    }

    private int way(Step branch) {
        RunId control = control(branch);
        if (!trail.ways().containsKey(control)) {
            boolean holds = branch.when()
                    .map(condition -> new Readings(ahead(), at).holds(condition, List.of()))
                    .orElse(true);
            take(new CourseEvent.WayTaken(control, holds ? THEN : ELSE));
        }
        return trail.ways().getOrDefault(control, ELSE);
    }

    private void rounds(Step repeat) {
        RunId control = control(repeat);
        for (int round = 0; round < trail.of(control).size() && next.isEmpty(); round++) {
            walk(repeat.steps());
        }
        while (next.isEmpty() && !trail.over().contains(control)) {
            List<Round> rounds = trail.of(control);
            Optional<CourseEvent> another = new Rounds(ahead(), at, repeat, rounds)
                    .next()
                    .map(focus -> new CourseEvent.RoundBegan(control, rounds.size() + 1, focus));
            take(another.orElseGet(() -> new CourseEvent.RoundsEnded(control)));
            if (another.isPresent()) {
                walk(repeat.steps());
            }
        }
    }

    private RunId control(Step step) {
        return RunId.of(step.id(), times.merge(step.id(), 1, Integer::sum));
    }

    private void take(CourseEvent event) {
        taken.add(event);
        trail = trail.evolve(event, at);
    }

    /** The state as the forks taken on the way make it. */
    private SessionState ahead() {
        return state.on(trail);
    }
}
