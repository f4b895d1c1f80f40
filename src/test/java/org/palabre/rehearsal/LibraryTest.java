package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Outcome;
import org.palabre.core.method.Props;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** Every shipped method, played by bots of whom some leave, to a record that holds what the method promises. */
@Execution(ExecutionMode.CONCURRENT)
class LibraryTest {

    /** Many sizes take minutes; {@code -Dlibrary.sizes=all} plays them, {@code -Dlibrary.only=ID} for one method. */
    private static final boolean ALL_SIZES =
            System.getProperty("library.sizes", "").equals("all");

    private static final String ONLY = System.getProperty("library.only", "");

    private static final int CROWD = 24;

    @ParameterizedTest
    @MethodSource("scripts")
    void the_record_holds_what_the_method_promises(Script script) {
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.runs()).allMatch(StepRun::isOver);
        assertThat(end.method().outcomes()).allSatisfy(outcome -> assertThat(outcome.from())
                .as(outcome.as())
                .anyMatch(name -> isThere(name, outcome, end.method(), record)));
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

    static Stream<Script> scripts() {
        var methods = Plays.shipped().stream()
                .filter(source -> ONLY.isEmpty() || ONLY.contains(source.id()))
                .toList();
        return IntStream.range(0, methods.size()).boxed().flatMap(i -> {
            Props size = new Props(methods.get(i).tree()).part("advisor").part("size");
            String language = i % 2 == 0 ? "fr" : "en";
            return sizes(size).stream().map(people -> new Script(methods.get(i).id(), people, 7, 0.15, language));
        });
    }

    private static List<Integer> sizes(Props size) {
        int least = size.number("min", 1);
        int ideal = Integer.parseInt(size.words("ideal").getFirst());
        int most = Math.min(CROWD, size.number("max", CROWD));
        return ALL_SIZES ? List.of(least, ideal, most) : List.of(Math.clamp(ideal, least, Math.max(least, 9)));
    }
}
