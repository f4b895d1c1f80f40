package org.palabre.record.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.Lineage;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.integrity.Check;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.Entry;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.method.PgMethodSources;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.PgShelf;

class EraserTest {
    private static LogDatabase database;

    @BeforeAll
    static void start() {
        database = new LogDatabase("eraser");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_persons_words_are_nowhere_lineage_stands_and_the_record_verifies_with_the_erasure_noted() {
        PlayedSessions.Whole played = PlayedSessions.of("appreciative-inquiry", 8, 6);
        SessionId session = new SessionId(played.record().id());
        PersonId gone = new PersonId("bot3");
        InMemorySessionKeys keys = new InMemorySessionKeys();
        PgEventLog log = new PgEventLog(database.pool());
        Archivist archivist = new Archivist(
                log,
                new PgMethodSources(database.pool()),
                new PgShelf(database.pool()),
                keys,
                InstallationKey.of("of this house"),
                Clock.systemUTC());
        await(new PgMethodSources(database.pool()).save(played.source()));
        await(log.append(
                session,
                0,
                played.events().stream()
                        .map(event -> new Entry(Optional.of(gone.value() + ":" + event.seq()), event))
                        .toList()));
        SessionRecord before = await(archivist.remake(session));
        List<String> words = words(played.events(), gone);
        assertThat(words).hasSizeGreaterThan(3);
        assertThat(found("Person3")).isPositive();

        assertThat(await(new Eraser(log, keys, database.pool(), archivist).erase(session, gone)))
                .isTrue();

        words.forEach(text -> assertThat(found(text)).as(text).isZero());
        assertThat(found(gone.value() + "\"")).isZero();
        assertThat(found(gone.value() + ":")).isZero();
        assertThat(found("Person3\"")).isZero();
        String json = await(new PgShelf(database.pool()).find(session)).orElseThrow().json();
        SessionRecord after = RecordJson.read(json);
        assertThat(after.disclosure().erased()).isEqualTo(1);
        assertThat(after.items()).hasSameSizeAs(before.items());
        assertThat(after.commitments()).allSatisfy(promise -> assertThat(
                        Lineage.of(after).reaches(promise.item(), "interviews"))
                .isTrue());
        assertThat(check(json)).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.notes())
                .isNotEmpty());
        assertThat(after.integrity().orElseThrow().chain())
                .as("the chain is the same: it holds digests of what was erased")
                .isEqualTo(before.integrity().orElseThrow().chain());
        assertThat(check(await(archivist.bundle(session)))).isInstanceOf(Verdict.Intact.class);
        assertThat(await(new Eraser(log, keys, database.pool(), archivist).erase(session, gone)))
                .as("nothing is left to erase")
                .isFalse();
    }

    private static List<String> words(List<Recorded> events, PersonId person) {
        return events.stream()
                .map(Recorded::event)
                .flatMap(event -> event instanceof SessionEvent.InItems(ItemEvent.Written written)
                                && (written.author().equals(person)
                                        || written.about().filter(person::equals).isPresent())
                        ? written.fields().values().stream()
                        : java.util.stream.Stream.empty())
                .filter(text -> text.contains(" number "))
                .toList();
    }

    /** In how many rows of any table something stands; whole words, as "number 1" stands in "number 12" too. */
    private static int found(String text) {
        String pattern = "\\m" + text.replaceAll("([\\\\.*+?()\\[\\]{}|^$])", "\\\\$1") + (text.matches(".*\\w") ? "\\M" : "");
        return List.of("event", "record", "record_entry", "event_proof").stream()
                .mapToInt(table -> await(database.pool()
                                .preparedQuery("select count(*) as n from " + table + " t where t::text ~ $1")
                                .execute(Tuple.of(pattern)))
                        .iterator()
                        .next()
                        .getInteger("n"))
                .sum();
    }

    private static Verdict check(String text) {
        return Check.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(60));
    }
}
