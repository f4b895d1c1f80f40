package org.palabre.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Outcome;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.record.document.SessionRecord;

/** What a method promises for the record, and what of it the record of a played session lacks. */
final class Promised {
    private Promised() {}

    /** Empty when the session is over and everything is there. */
    static List<String> missing(SessionState end, SessionRecord record) {
        Stream<String> course = Stream.concat(
                end.status() == Status.CLOSED ? Stream.empty() : Stream.of("the end"),
                end.runs().stream()
                        .filter(run -> !run.isOver())
                        .map(run -> "the end of " + run.id().value()));
        Stream<String> outcomes = end.method().outcomes().stream()
                .filter(outcome ->
                        outcome.from().stream().noneMatch(name -> isThere(name, outcome, end.method(), record)))
                .map(outcome -> outcome.as() + " from " + outcome.from());
        return Stream.concat(course, outcomes).toList();
    }

    private static boolean isThere(String name, Outcome outcome, Method method, SessionRecord record) {
        String kind = method.step(new StepId(name)).map(step -> step.kind()).orElse("");
        return switch (kind) {
            case "decide" ->
                record.decisions().stream().anyMatch(decision -> decision.step().equals(name));
            case "pulse" ->
                record.steps().stream().anyMatch(stage -> stage.step().equals(name));
            default ->
                record.outcomes().stream()
                        .anyMatch(made ->
                                made.as().equals(outcome.as()) && made.from().contains(name));
        };
    }
}
