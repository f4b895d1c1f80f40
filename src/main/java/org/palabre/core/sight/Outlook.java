package org.palabre.core.sight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/**
 * What the method says, at this moment, of all that was written in one run for one collection.
 *
 * @param audience during, after, or opened by a reveal
 * @param goesRound whether it stands on sheets that go from hand to hand
 * @param openedTo groupings in which a reveal has opened it to the author's group
 */
record Outlook(See.Audience audience, boolean goesRound, List<Grouping> openedTo) {
    Outlook {
        openedTo = List.copyOf(openedTo);
    }

    static Outlook of(SessionState state, Item item) {
        return of(state, item.run(), item.collection());
    }

    static Outlook of(SessionState state, RunId run, String collection) {
        List<Step> reveals = reveals(state, collection).toList();
        return new Outlook(
                audience(state, run, reveals),
                Ring.goesRound(state, run.step()),
                reveals.stream()
                        .filter(Outlook::toGroup)
                        .flatMap(reveal -> reveal.with().stream())
                        .flatMap(grouping -> state.grouping(grouping).stream())
                        .toList());
    }

    private static See.Audience audience(SessionState state, RunId run, List<Step> reveals) {
        Optional<Step> step = state.method().step(run.step());
        if (step.isEmpty()) {
            return See.Audience.AUTHOR;
        }
        boolean over = state.run(run).map(StepRun::isOver).orElse(true);
        See see = step.get().seen();
        See.Audience audience = over ? see.after() : see.during();
        boolean opened =
                over && audience != See.Audience.RELEASED && reveals.stream().anyMatch(reveal -> !toGroup(reveal));
        return opened ? See.Audience.ALL : audience;
    }

    /** The reveal steps that have opened this collection so far. */
    static Stream<Step> reveals(SessionState state, String collection) {
        return state.method().index().values().stream()
                .filter(step -> step.kind().equals("reveal") && step.in().contains(collection))
                .filter(step -> state.runs().stream()
                        .anyMatch(run ->
                                run.phase() != StepRun.Phase.SKIPPED && run.id().isOf(step.id())));
    }

    static boolean toGroup(Step reveal) {
        return reveal.props().word("to", "all").equals("group");
    }
}
