package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.document.RecordJson;
import org.palabre.record.log.InMemoryEventLog;

@Execution(ExecutionMode.CONCURRENT)
class RehearsalTest {
    @ParameterizedTest
    @CsvSource({
        "speed-thinking, 2, 0",
        "speed-thinking, 5, 0.15",
        "speed-thinking, 23, 0.15",
        "appreciative-inquiry, 4, 0",
        "appreciative-inquiry, 23, 0.15"
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

    @ParameterizedTest
    @CsvSource({
        "open-space, reports, 5, 0",
        "open-space, reports, 20, 0.15",
        "open-space, reports, 60, 0.15",
        "barcamp, notes, 5, 0",
        "barcamp, notes, 20, 0.15",
        "barcamp, notes, 40, 0.15"
    })
    void a_day_of_sessions_leaves_reports_of_its_rooms(String method, String reports, int participants, double drop) {
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(new Script(method, participants, 11, drop, "en"), log);
        assertThat(end.status()).isEqualTo(Status.CLOSED);
        long rooms = end.groupings().entrySet().stream()
                .filter(entry -> entry.getKey().step().value().equals("rooms"))
                .mapToLong(entry -> entry.getValue().groups().size())
                .sum();
        assertThat(rooms).isPositive();
        assertThat(end.items().in(reports).count())
                .as("one for each room, but for those whose convener left with everybody else")
                .isBetween(rooms - rooms / 5, rooms);
        assertThat(Plays.record(log, new Script(method, participants, 11, drop, "en"))
                        .outcomes())
                .isNotEmpty();
    }
}
