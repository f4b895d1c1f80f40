package org.palabre.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Condition;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;

/**
 * The way of a session through its method: the leaves in order, as far as the branches on the way are decided. The runs of
 * a session are always the first of them.
 */
final class Course {
    private static final int THEN = 1;
    private static final int ELSE = 0;

    private final SessionState state;
    private final Map<StepId, Integer> ways;
    private final List<SessionEvent> taken = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final Map<StepId, Integer> rounds = new HashMap<>();

    /** A leaf with the run it will be. */
    record Stop(RunId run, Step step) {}

    /** What comes after the runs so far, with the forks decided on the way there. */
    record Ahead(Stop stop, List<SessionEvent> forks) {}

    private Course(SessionState state) {
        this.state = state;
        this.ways = new HashMap<>(state.ways());
    }

    /** The next step that was never run; empty at the end of the method. */
    static Optional<Ahead> ahead(SessionState state) {
        Course course = new Course(state);
        int wanted = state.runs().size();
        course.walk(state.method().steps(), wanted);
        return course.stops.size() > wanted
                ? Optional.of(new Ahead(course.stops.get(wanted), List.copyOf(course.taken)))
                : Optional.empty();
    }

    /** Walks until the wanted stop is known; forks beyond it stay undecided. */
    private void walk(List<Step> steps, int wanted) {
        for (Step step : steps) {
            if (stops.size() > wanted) {
                return;
            }
            switch (step.kind()) {
                case "branch" -> walk(way(step) == THEN ? step.steps() : step.otherwise(), wanted);
                case "repeat" -> {
                    int times = way(step);
                    for (int round = 0; round < times; round++) {
                        walk(step.steps(), wanted);
                    }
                }
                default -> {
                    int round = rounds.merge(step.id(), 1, Integer::sum);
                    stops.add(new Stop(RunId.of(step.id(), round), step));
                }
            }
        }
    }

    private int way(Step control) {
        return ways.computeIfAbsent(control.id(), id -> {
            int way = control.kind().equals("repeat")
                    ? Math.max(0, control.props().number("times", 1))
                    : control.when().map(this::holds).orElse(true) ? THEN : ELSE;
            taken.add(new SessionEvent.WayTaken(id, way));
            return way;
        });
    }

    private boolean holds(Condition condition) {
        return condition.holdsFor(condition.given().orElseGet(() -> look(condition.ref())));
    }

    private Object look(String ref) {
        if (ref.equals("mode")) {
            return state.plan().mode().name().toLowerCase(Locale.ROOT);
        }
        if (ref.startsWith("count(") && ref.endsWith(")")) {
            return state.items().in(ref.substring(6, ref.length() - 1)).count();
        }
        if (ref.equals("size(participants)")) {
            return state.participants().count();
        }
        return "";
    }
}
