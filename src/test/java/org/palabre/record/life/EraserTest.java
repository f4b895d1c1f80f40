package org.palabre.record.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;
import static org.palabre.record.life.KeptSession.check;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;

class EraserTest {
    private static final PersonId GONE = new PersonId("bot3");
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
        KeptSession kept = new KeptSession(database, "eraser", played, GONE.value());
        List<String> words = words(played.events());
        assertThat(words).hasSizeGreaterThan(3);
        assertThat(kept.found("Person3")).isPositive();
        words.forEach(text -> assertThat(kept.found(text)).as("it can be found").isPositive());
        assertThat(kept.found("vote-sealed")).as("there are sealed ballots").isPositive();
        assertThat(kept.opened()).contains(GONE.value());

        assertThat(await(kept.eraser().erase(kept.id, GONE))).isTrue();

        words.forEach(text -> assertThat(kept.found(text)).as(text).isZero());
        assertThat(kept.found(GONE.value() + "\"")).isZero();
        assertThat(kept.found(GONE.value() + ":")).isZero();
        assertThat(kept.found("Person3\"")).isZero();
        assertThat(kept.opened())
                .as("whoever opens the envelopes with the key finds a ghost")
                .doesNotContain(GONE.value() + "]", "Person3]");
        assertThat(kept.rewritten).containsExactly(kept.id);
        String json = kept.json();
        SessionRecord after = RecordJson.read(json);
        assertThat(after.disclosure().erased()).isEqualTo(1);
        assertThat(after.items()).hasSameSizeAs(kept.before.items());
        assertThat(after.tallies()).as("as many voted").isEqualTo(kept.before.tallies());
        assertThat(after.commitments())
                .allSatisfy(promise -> assertThat(Lineage.of(after).reaches(promise.item(), "interviews"))
                        .isTrue());
        assertThat(check(json)).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.notes())
                .isNotEmpty());
        assertThat(after.integrity().orElseThrow().chain())
                .as("the chain is the same: it holds digests of what was erased")
                .isEqualTo(kept.before.integrity().orElseThrow().chain());
        assertThat(check(await(kept.archivist.bundle(kept.id, List.of())))).isInstanceOf(Verdict.Intact.class);
        assertThat(await(kept.eraser().erase(kept.id, GONE)))
                .as("nothing is left to erase")
                .isFalse();
    }

    @Test
    void what_was_erased_while_somebody_else_is_erased_or_the_record_is_made_does_not_come_back() {
        try (LogDatabase race = new LogDatabase("eraser_race")) {
            PlayedSessions.Whole played = PlayedSessions.of("speed-thinking", 6, 6);
            KeptSession kept = new KeptSession(race, "eraser_race", played, GONE.value());
            List<String> words = words(played.events());
            assertThat(words).isNotEmpty();
            PersonId other = new PersonId("bot2");

            // Each reads the log first, and before it can write GONE is erased by somebody else.
            LateReader late = new LateReader(
                    kept.log,
                    () -> await(new Eraser(kept.log, kept.keys, race.pool(), kept.archivist, news -> {})
                            .erase(kept.id, GONE)));
            assertThat(await(
                            new Eraser(late, kept.keys, race.pool(), kept.archivist, news -> {}).erase(kept.id, other)))
                    .isTrue();
            words.forEach(text -> assertThat(kept.found(text)).as(text).isZero());
            assertThat(kept.found(GONE.value() + "\""))
                    .as("nor who they sat with")
                    .isZero();
            assertThat(RecordJson.read(kept.json()).disclosure().erased()).isEqualTo(2);
            assertThat(check(kept.json())).isInstanceOf(Verdict.Intact.class);

            PersonId third = new PersonId("bot4");
            LateReader slow = new LateReader(kept.log, () -> await(kept.eraser().erase(kept.id, third)));
            await(kept.archivist(slow).remake(kept.id));
            assertThat(kept.found("Person4")).isZero();
            assertThat(RecordJson.read(kept.json()).disclosure().erased()).isEqualTo(3);
        }
    }

    /** A log between whose first reading and what comes of it something happens. */
    private static final class LateReader implements EventLog {
        private final EventLog log;
        private final Runnable meanwhile;
        private final AtomicBoolean happened = new AtomicBoolean();

        LateReader(EventLog log, Runnable meanwhile) {
            this.log = log;
            this.meanwhile = meanwhile;
        }

        @Override
        public Uni<List<StoredEvent>> stored(SessionId session) {
            return log.stored(session)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .invoke(() -> {
                        if (happened.compareAndSet(false, true)) {
                            meanwhile.run();
                        }
                    });
        }

        @Override
        public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
            return log.append(session, after, entries);
        }

        @Override
        public Uni<List<Entry>> read(SessionId session, long after) {
            return log.read(session, after);
        }

        @Override
        public Uni<Integer> edition(SessionId session) {
            return log.edition(session);
        }

        @Override
        public Uni<List<SessionId>> running() {
            return log.running();
        }
    }

    private static List<String> words(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .flatMap(event -> event instanceof SessionEvent.InItems(ItemEvent.Written written)
                                && (written.author().equals(GONE)
                                        || written.about().filter(GONE::equals).isPresent())
                        ? written.fields().values().stream()
                        : Stream.empty())
                .filter(text -> text.contains(" number "))
                .toList();
    }
}
