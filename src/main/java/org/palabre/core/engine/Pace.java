package org.palabre.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Mode;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;

/**
 * Which steps are open together: all tracks of a {@code parallel}; and over days, successive steps of the same groups, so that each
 * group goes on at its own pace until a step of the whole room.
 */
final class Pace {
    /** Nothing happens at once for everybody when such a step opens. */
    private static final Set<String> QUIET =
            Set.of("collect", "transform", "interview", "pitch", "discuss", "report", "commit", "debrief");

    private Pace() {}

    /** Whether {@code next} opens with these, which are open and belong together. */
    static boolean together(Method method, Mode mode, List<Step> open, Step next) {
        Step first = open.getFirst();
        Optional<StepId> parallel = parallel(method, next);
        if (parallel.isPresent() || parallel(method, first).isPresent()) {
            return parallel.equals(parallel(method, first));
        }
        boolean sameGroups = next.with().isPresent() && next.with().equals(first.with());
        return mode == Mode.ASYNC
                && sameGroups
                && QUIET.contains(first.kind())
                && QUIET.contains(next.kind())
                && open.stream().noneMatch(before -> before.id().equals(next.id()))
                && next.in().stream().allMatch(name -> open.stream().allMatch(before -> passes(before, name)));
    }

    /** What one step writes, the group reads in the next while both are open. */
    private static boolean passes(Step before, String name) {
        See.Audience during = before.seen().during();
        return !before.out().contains(name) || during == See.Audience.GROUP || during == See.Audience.ALL;
    }

    static Optional<StepId> parallel(Method method, Step step) {
        return method.around(step.id()).stream()
                .filter(control -> method.step(control)
                        .map(Step::kind)
                        .filter("parallel"::equals)
                        .isPresent())
                .findFirst();
    }
}
