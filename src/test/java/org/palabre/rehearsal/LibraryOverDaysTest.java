package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** Every shipped method that says it also works over days, played over days at its smallest size. */
class LibraryOverDaysTest {

    @ParameterizedTest
    @MethodSource("scripts")
    void it_ends_and_its_record_holds_what_the_method_promises(Script script) {
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        assertThat(Promised.missing(end, record)).isEmpty();
        assertThat(record.items()).isNotEmpty();
    }

    static Stream<Script> scripts() {
        return Plays.shipped().stream()
                .filter(method ->
                        new Props(method.tree()).part("advisor").values().get("async") instanceof Map<?, ?>)
                .map(method -> {
                    Props size = new Props(method.tree()).part("advisor").part("size");
                    return new Script(method.id(), size.number("min", 1), 7, 0.15, "en", Mode.ASYNC);
                });
    }
}
