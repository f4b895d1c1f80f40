package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** Every shipped method that says it also works over days, played over days. */
class LibraryOverDaysTest {

    @ParameterizedTest
    @MethodSource("scripts")
    void it_ends_and_its_record_has_what_people_wrote(Script script) {
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.runs()).allMatch(StepRun::isOver);
        assertThat(record.items()).isNotEmpty();
        assertThat(record.outcomes()).isNotEmpty();
    }

    static Stream<Script> scripts() {
        return Plays.shipped().stream()
                .filter(method ->
                        new Props(method.tree()).part("advisor").values().get("async") instanceof Map<?, ?>)
                .map(method -> {
                    Props size = new Props(method.tree()).part("advisor").part("size");
                    int least = size.number("min", 1);
                    int ideal = Integer.parseInt(size.words("ideal").getFirst());
                    return new Script(
                            method.id(), Math.clamp(ideal, least, Math.max(least, 8)), 7, 0.15, "en", Mode.ASYNC);
                });
    }
}
