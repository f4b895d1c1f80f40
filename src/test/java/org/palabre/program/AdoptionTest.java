package org.palabre.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.Audience;
import org.palabre.record.find.PgFinder;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.integrity.Check;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.Entry;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.method.PgMethodSources;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.PgShelf;

/** A session that moves to another installation is the same session there, and can be proved. */
class AdoptionTest {
    private static LogDatabase here;
    private static LogDatabase there;

    @BeforeAll
    static void start() {
        here = new LogDatabase("adoption_here", "V10__people", "V11__program");
        there = new LogDatabase("adoption_there", "V10__people", "V11__program");
        await(there.pool()
                .preparedQuery("insert into workspace values ('w1', 'Theirs', now())")
                .execute());
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @Test
    void exported_imported_and_exported_again_it_verifies_and_its_chain_is_the_same() {
        PlayedSessions.Whole played = PlayedSessions.of("speed-thinking", 5, 2);
        SessionId session = new SessionId(played.record().id());
        PgEventLog log = new PgEventLog(here.pool());
        List<Recorded> events = played.events();
        await(new PgMethodSources(here.pool()).save(played.source()));
        await(log.append(
                session,
                0,
                events.stream()
                        .map(event -> new Entry(java.util.Optional.empty(), event))
                        .toList()));
        Archivist home = archivist(here, "of this house");
        await(home.remake(session));
        String exported = await(home.bundle(session, List.of()));
        assertThat(Check.of(exported.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Verdict.Intact.class);

        Bundle bundle = Bundle.read(exported);
        Adoption adoption = new Adoption(there.pool(), new PgMethodSources(there.pool()));
        SessionCode code = await(adoption.adopt(bundle, "w1"));

        assertThat(SessionCode.read(code.value()))
                .as("a code one can join with")
                .contains(code);
        assertThat(await(new PgShelf(there.pool()).find(session)).orElseThrow().json())
                .isEqualTo(bundle.record().orElseThrow());
        assertThat(await(new PgFinder(there.pool()).find("best", Audience.PARTICIPANT, List.of(session), "")))
                .as("it is found there")
                .isNotEmpty();
        String again = await(archivist(there, "of another house").bundle(session, List.of()));
        assertThat(Check.of(again.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.key())
                        .isEqualTo(InstallationKey.of("of another house").shared()));
        assertThat(Bundle.read(again).events()).isEqualTo(bundle.events());
        assertThat(await(there.pool()
                                .preparedQuery("select status, title, workspace from session_plan where id = $1")
                                .execute(Tuple.of(session.value())))
                        .iterator()
                        .next()
                        .toJson()
                        .encode())
                .isEqualTo("{\"status\":\"CLOSED\",\"title\":\"Our best\",\"workspace\":\"w1\"}");
        assertThatThrownBy(() -> await(adoption.adopt(bundle, "w1"))).hasMessageContaining("here already");
    }

    private static Archivist archivist(LogDatabase database, String secret) {
        return new Archivist(
                new PgEventLog(database.pool()),
                new PgMethodSources(database.pool()),
                new PgShelf(database.pool()),
                new InMemorySessionKeys(),
                InstallationKey.of(secret),
                Clock.systemUTC());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
