package org.palabre.record.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.LogDatabase;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.Entry;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.method.PgMethodSources;

class ArchivistTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static LogDatabase database;
    private static PgEventLog log;
    private static PgShelf shelf;
    private static PgMethodSources methods;

    @BeforeAll
    static void start() {
        database = new LogDatabase("archivist");
        log = new PgEventLog(database.pool());
        shelf = new PgShelf(database.pool());
        methods = new PgMethodSources(database.pool());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_closed_session_gets_its_record_and_one_that_fails_keeps_none_away() {
        SessionId broken = closed("broken", method("lost"));
        SessionId good = closed("good", saved(method("kept")));
        SessionId open = session("open", saved(method("kept")));
        Archivist archivist = archivist();

        await(archivist.catchUp());

        Shelved record = await(shelf.find(good)).orElseThrow();
        assertThat(record.schema()).isEqualTo("record/1");
        assertThat(record.seq()).isEqualTo(4);
        assertThat(record.madeAt()).isEqualTo(NOW);
        assertThat(RecordJson.read(record.json()).session().status()).isEqualTo("closed");
        Shelved sponsors = await(archivist.version(good, Audience.SPONSOR));
        assertThat(RecordJson.read(sponsors.json()).audience()).isEqualTo("sponsor");
        assertThat(await(shelf.find(good, Audience.SPONSOR))).contains(sponsors);
        assertThat(await(shelf.find(good)).orElseThrow()).as("the others stay").isEqualTo(record);
        assertThat(await(shelf.find(broken))).isEmpty();
        assertThat(await(shelf.find(open))).isEmpty();
        assertThat(await(shelf.missing())).containsExactly(broken);

        saved(method("lost"));
        await(archivist.catchUp());
        assertThat(await(shelf.find(broken)))
                .as("left alone until it is asked for")
                .isEmpty();
        await(archivist.remake(broken));
        assertThat(await(shelf.find(broken))).isPresent();
        assertThat(await(shelf.missing())).isEmpty();
    }

    @Test
    void a_session_that_goes_on_has_a_preview_and_no_record() {
        SessionId open = session("going", saved(method("kept")));

        assertThat(await(archivist().preview(open, Audience.FACILITATOR))
                        .session()
                        .status())
                .isEqualTo("open");
        assertThat(await(shelf.find(open))).isEmpty();
    }

    private static Archivist archivist() {
        return new Archivist(
                log,
                methods,
                shelf,
                new InMemorySessionKeys(),
                InstallationKey.of("of this house"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MethodSource method(String id) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("title", id);
        return new MethodSource(id, "1.0.0", id + "-sha", tree, Map.of());
    }

    private static MethodSource saved(MethodSource method) {
        await(methods.save(method));
        return method;
    }

    private static SessionId session(String name, MethodSource method) {
        SessionId id = new SessionId(name);
        Plan plan = new Plan(name, "K7P2QX", Mode.LIVE, "en", method.reference(), Map.of(), Mandate.NONE, 1, false);
        append(id, 0, new SessionEvent.Planned(plan));
        append(id, 1, new SessionEvent.Opened());
        append(id, 2, new SessionEvent.Joined(new PersonId("p"), Optional.empty(), Role.PARTICIPANT, false));
        return id;
    }

    private static SessionId closed(String name, MethodSource method) {
        SessionId id = session(name, method);
        append(id, 3, new SessionEvent.Closed());
        return id;
    }

    private static void append(SessionId session, long after, SessionEvent event) {
        await(log.append(session, after, List.of(new Entry(Optional.empty(), new Recorded(after + 1, NOW, event)))));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
