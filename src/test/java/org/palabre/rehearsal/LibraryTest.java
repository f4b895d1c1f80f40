package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.method.Props;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** Every shipped method, played by bots of whom some leave, to a record that holds what the method promises; {@link LibrarySizes} plays all sizes. */
@Execution(ExecutionMode.CONCURRENT)
class LibraryTest {

    @ParameterizedTest
    @MethodSource("scripts")
    void the_record_holds_what_the_method_promises(Script script) {
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        assertThat(Promised.missing(end, record)).isEmpty();
    }

    static Stream<Script> scripts() {
        var methods = Plays.shipped();
        return IntStream.range(0, methods.size()).mapToObj(i -> {
            Props size = new Props(methods.get(i).tree()).part("advisor").part("size");
            int least = size.number("min", 1);
            int ideal = Integer.parseInt(size.words("ideal").getFirst());
            int people = Math.clamp(ideal, least, Math.max(least, 9));
            return new Script(methods.get(i).id(), people, 7, 0.15, i % 2 == 0 ? "fr" : "en");
        });
    }
}
