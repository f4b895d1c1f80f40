package org.palabre.rehearsal;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.SessionState;
import org.palabre.live.LiveConfig;
import org.palabre.live.Outfit;
import org.palabre.live.rules.Rules;
import org.palabre.record.archive.Archive;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.EventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** Rehearsals of shipped methods, without a database. */
final class Plays {
    static final LiveConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 300, new DurationConverter())
            .withMapping(LiveConfig.class)
            .build()
            .getConfigMapping(LiveConfig.class);
    private static final SessionId SESSION = new SessionId("rehearsal-1");
    private static final Catalog SHIPPED = Catalog.shipped();

    private Plays() {}

    static List<MethodSource> shipped() {
        return SHIPPED.all().stream()
                .filter(Entry.Usable.class::isInstance)
                .map(entry -> ((Entry.Usable) entry).source())
                .toList();
    }

    static SessionState play(Script script, EventLog log) {
        return play(script, log, -1);
    }

    /** @param restart before how many steps the process dies and another one goes on */
    static SessionState play(Script script, EventLog log, int restart) {
        return play(script, log, restart, source(script));
    }

    static SessionState play(Script script, EventLog log, int restart, MethodSource method) {
        Rehearsal rehearsal = new Rehearsal(
                script,
                SESSION,
                log,
                new InMemoryMethodSources(),
                new Outfit(Rules.CORE, CONFIG, "test", ignored -> {}));
        return rehearsal.restartingBefore(restart).play(method);
    }

    static SessionRecord record(EventLog log, Script script) {
        return Archive.record(
                SESSION,
                source(script),
                log.read(SESSION, 0).await().indefinitely().stream()
                        .map(entry -> entry.recorded())
                        .toList());
    }

    private static MethodSource source(Script script) {
        return SHIPPED.find(script.method()).orElseThrow();
    }
}
