package org.palabre.record.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;
import static org.palabre.record.life.KeptSession.check;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.Lineage;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.integrity.Verdict;

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
        assertThat(check(await(kept.archivist.bundle(kept.id)))).isInstanceOf(Verdict.Intact.class);
        assertThat(await(kept.eraser().erase(kept.id, GONE)))
                .as("nothing is left to erase")
                .isFalse();
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
