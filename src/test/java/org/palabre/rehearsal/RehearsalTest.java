package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.catalog.Catalog;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.live.LiveConfig;
import org.palabre.live.Outfit;
import org.palabre.live.rules.Rules;
import org.palabre.record.archive.Archive;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;

class RehearsalTest {
    private static final LiveConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 300, new DurationConverter())
            .withMapping(LiveConfig.class)
            .build()
            .getConfigMapping(LiveConfig.class);
    private static final SessionId SESSION = new SessionId("rehearsal-1");

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
        SessionState end = play(script, log);
        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.runs()).allMatch(StepRun::isOver);
        assertThat(end.items().in("commitments")).isNotEmpty();
        InMemoryEventLog again = new InMemoryEventLog();
        play(script, again);
        assertThat(record(again, script)).isEqualTo(record(log, script));
    }

    private static SessionState play(Script script, EventLog log) {
        Rehearsal rehearsal = new Rehearsal(
                script,
                SESSION,
                log,
                new InMemoryMethodSources(),
                new Outfit(Rules.CORE, CONFIG, "test", ignored -> {}));
        return rehearsal.play(source(script));
    }

    private static MethodSource source(Script script) {
        return Catalog.shipped().find(script.method()).orElseThrow();
    }

    private static String record(EventLog log, Script script) {
        List<Entry> entries = log.read(SESSION, 0).await().indefinitely();
        return RecordJson.write(Archive.record(
                SESSION, source(script), entries.stream().map(Entry::recorded).toList()));
    }
}
