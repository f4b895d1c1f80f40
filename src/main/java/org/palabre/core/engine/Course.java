package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Step> added = added(state);
        Course joined = joined(state, at, added);
        if (joined.next.isPresent()) {
            return joined.reached(List.of());
        }
        return ofMethod(joined.ahead(), at, added).reached(joined.taken);
    }

    private static Course ofMethod(SessionState state, Instant at, List<Step> added) {
        Set<StepId> joined = ids(added);
        long begun = state.runs().stream()
                .map(StepRun::id)
                .filter(run -> !state.trail().asides().contains(run) && !joined.contains(run.step()))
                .count();
        Course course = new Course(state, at, (int) begun);
        course.walk(state.method().steps().stream()
                .filter(step -> !joined.contains(step.id()))
                .toList());
        return course;
    }

    /** Along what joined the method: the way of the method itself stays what it was. */
    private static Course joined(SessionState state, Instant at, List<Step> added) {
        Set<StepId> joined = ids(added);
        // a first run is never one that somebody asked for once more; earlier logs call it an aside all the same
        long begun = state.runs().stream()
                .map(StepRun::id)
                .filter(run -> joined.contains(run.step()))
                .filter(run -> !state.trail().asides().contains(run) || run.round() == 1)
                .count();
        Course course = new Course(state, at, (int) begun);
        course.walk(added);
        return course;
    }

    private static List<Step> added(SessionState state) {
        return state.trail().added().stream()
                .flatMap(id -> state.method().step(id).stream())
                .toList();
    }

    private static Set<StepId> ids(List<Step> steps) {
        return Method.everyStep(steps).stream().map(Step::id).collect(Collectors.toSet());
    }

    /** @param before what was decided on the way to this course */
    private Optional<Ahead> reached(List<CourseEvent> before) {
        List<SessionEvent> forks = Stream.concat(before.stream(), taken.stream())
                .map(event -> (SessionEvent) new SessionEvent.InCourse(event))
                .toList();
        return next.map(stop -> new Ahead(stop, forks));
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
