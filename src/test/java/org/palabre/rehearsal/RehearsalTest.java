package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.log.InMemoryEventLog;

class RehearsalTest {
    @ParameterizedTest
    @CsvSource({
        "speed-thinking, 2, 0",
        "speed-thinking, 5, 0.15",
        "speed-thinking, 23, 0.15",
        "appreciative-inquiry, 4, 0",
        "appreciative-inquiry, 23, 0.15",
        "open-space, 5, 0",
        "open-space, 20, 0.15",
        "open-space, 60, 0.15"
    })
    void every_method_is_played_to_its_record(String method, int participants, double drop) {
        Script script = new Script(method, participants, 7, drop, "fr");
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.runs()).allMatch(StepRun::isOver);
        assertThat(end.items().in("commitments")).isNotEmpty();
        InMemoryEventLog again = new InMemoryEventLog();
        Plays.play(script, again);
        assertThat(RecordJson.write(Plays.record(again, script)))
                .isEqualTo(RecordJson.write(Plays.record(log, script)));
    }
}
