package org.palabre.core.sight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;

/** Which steps put what they read before everybody, and of what that may be said: nothing is shown to more people than its writers were told (P6). */
public final class Showing {
    private Showing() {}

    /** Whether a step of this kind, with these properties, counts, places or passes round what everybody has to be able to read. */
    public static boolean toAll(String kind, Props props) {
        return switch (kind) {
            case "vote" -> !props.word("secrecy", "").equals("private");
            case "organise" -> !props.word("by", "all").equals("each");
            case "select" -> !props.part("rule").has("per");
            case "decide", "agenda", "sessions" -> true;
            case "pitch" -> !props.has("with");
            default -> false;
        };
    }

    /** The same for a step that joins a method which runs: a reveal that nobody announced is one too. */
    public static boolean toAll(Step step) {
        return step.kind().equals("reveal") || toAll(step.kind(), step.props());
    }

    /** Whether everybody may read what stands in this collection now, as soon as the open steps have closed. */
    public static boolean isForAll(SessionState state, String collection) {
        Map<RunId, Boolean> runs = new HashMap<>();
        return state.items()
                .in(collection)
                .filter(item -> !item.withdrawn())
                .allMatch(item -> runs.computeIfAbsent(item.run(), run -> isForAll(state, run, collection))
                        || Sight.layers(state, item).contains(Layer.ALL));
    }

    private static boolean isForAll(SessionState state, RunId run, String collection) {
        boolean told = state.method()
                .step(run.step())
                .filter(step -> step.seen().after() == See.Audience.ALL)
                .isPresent();
        return told || Outlook.of(state, run, collection).audience() == See.Audience.ALL;
    }

    /** A collection of the method that steps which join would show to more people than its writers were told; empty when there is none. */
    public static Optional<String> tooFar(SessionState state, Addition addition) {
        MethodSource alone = new MethodSource("more", "1.0.0", "", addition.tree(), addition.locales());
        return Method.of(alone, Map.of()).everyStep().stream()
                .filter(Showing::toAll)
                .flatMap(step -> step.in().stream())
                .filter(state.method().artefacts()::containsKey)
                .filter(collection -> !isForAll(state, collection))
                .findFirst();
    }
}
