package org.palabre.rehearsal;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.catalog.Catalog;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.Recorded;
import org.palabre.live.LiveConfig;
import org.palabre.live.Outfit;
import org.palabre.live.rules.Rules;
import org.palabre.record.archive.Archive;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.Chain;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.SignedRecord;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.method.MethodSources;

/** Plays rehearsals in the real log and leaves nothing of them there but what it returns. */
@ApplicationScoped
@Unremovable
public class RehearsalStage {
    private final Catalog catalog;
    private final EventLog log;
    private final MethodSources methods;
    private final LiveConfig config;
    private final Pool pool;
    private final InstallationKey signer;
    private final String version;

    RehearsalStage(
            Catalog catalog,
            EventLog log,
            MethodSources methods,
            LiveConfig config,
            Pool pool,
            InstallationKey signer,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.catalog = catalog;
        this.log = log;
        this.methods = methods;
        this.config = config;
        this.pool = pool;
        this.signer = signer;
        this.version = version;
    }

    /**
     * Blocks until the session is played.
     *
     * @throws IllegalArgumentException when there is no such method, or none over days where the script asks for that
     */
    public SessionRecord play(Script script) {
        MethodSource method = catalog.find(script.method())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no method is called \"" + script.method() + "\"; there are " + names()));
        if (script.mode() == Mode.ASYNC && !isForDays(method)) {
            throw new IllegalArgumentException("--mode: \"" + script.method() + "\" is only played live");
        }
        SessionId session =
                new SessionId("rehearsal-" + script.method() + "-" + script.participants() + "-" + script.seed());
        forget(session).await().indefinitely();
        try {
            Outfit outfit = new Outfit(Rules.CORE, config, version, ignored -> {});
            new Rehearsal(script, session, log, methods, outfit).play(method);
            List<StoredEvent> stored = log.stored(session).await().indefinitely();
            List<Recorded> events = stored.stream().map(StoredEvent::recorded).toList();
            Optional<SessionKey> key =
                    new InMemorySessionKeys().of(session).await().indefinitely();
            return SignedRecord.sign(Archive.record(session, method, events), Chain.of(session, key, stored), signer);
        } finally {
            forget(session).await().indefinitely();
        }
    }

    private static boolean isForDays(MethodSource method) {
        return new Props(method.tree()).part("advisor").values().get("async") instanceof Map<?, ?>;
    }

    private List<String> names() {
        return catalog.all().stream()
                .flatMap(entry -> entry instanceof org.palabre.catalog.Entry.Usable usable
                        ? Stream.of(usable.source().id())
                        : Stream.empty())
                .toList();
    }

    private Uni<Void> forget(SessionId session) {
        return pool.preparedQuery("delete from event where session_id = $1")
                .execute(Tuple.of(session.value()))
                .chain(() -> pool.preparedQuery("delete from record where session_id = $1")
                        .execute(Tuple.of(session.value())))
                .replaceWithVoid();
    }
}
