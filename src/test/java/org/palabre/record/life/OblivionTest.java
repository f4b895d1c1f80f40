package org.palabre.record.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;
import static org.palabre.record.life.KeptSession.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.SessionId;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.Archive;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.Verdict;
import org.palabre.record.keys.PgSessionKeys;
import org.palabre.record.log.StoredEvent;

class OblivionTest {
    private static final List<String> PEOPLE = List.of("Person1", "Person2", "bot1", "bot2", "bot7", "Noor", "Ines");

    /** As bots speak: field number 12. */
    private static final String SENTENCE = "number \\d+";

    @ParameterizedTest
    @MethodSource("org.palabre.record.archive.PlayedSessions#methods")
    void of_every_method_no_word_and_no_name_stays_in_the_log_and_the_graph_does(String method) {
        PlayedSessions.Whole played = PlayedSessions.of(method, 8, 5);
        List<StoredEvent> kept = played.events().stream().map(StoredEvent::of).toList();
        var changed = Tombstone.of(kept).stream()
                .collect(Collectors.toMap(Redaction.Rewritten::number, Redaction.Rewritten::body));
        List<StoredEvent> left = kept.stream()
                .map(event -> new StoredEvent(
                        event.seq(),
                        event.at(),
                        event.name(),
                        event.version(),
                        changed.getOrDefault(event.seq(), event.body()),
                        Optional.empty()))
                .toList();

        String log = left.stream().map(StoredEvent::body).collect(Collectors.joining("\n"));
        assertThat(kept.toString()).containsPattern(SENTENCE).contains(PEOPLE);
        assertThat(log).doesNotContainPattern(SENTENCE);
        PEOPLE.forEach(name -> assertThat(log).doesNotContain("\"" + name + "\""));
        SessionRecord after = Archive.record(
                new SessionId(played.record().id()),
                played.source(),
                left.stream().map(StoredEvent::recorded).toList());
        assertThat(after.items()).hasSameSizeAs(played.record().items());
        assertThat(after.commitments()).hasSameSizeAs(played.record().commitments());
        assertThat(after.tallies()).hasSameSizeAs(played.record().tallies());
        assertThat(lines(after)).isEqualTo(lines(played.record()));
        assertThat(after.disclosure().erased()).isEqualTo(after.people().size());
    }

    @Test
    void in_the_whole_database_no_word_no_name_no_ballot_and_no_key_stays_and_the_record_verifies() {
        try (LogDatabase database = new LogDatabase("oblivion")) {
            KeptSession kept = new KeptSession(
                    database,
                    "oblivion",
                    PlayedSessions.of("appreciative-inquiry", 8, 5),
                    "bot2",
                    new PgSessionKeys(database.pool(), Optional.of("a secret of this installation")));
            assertThat(kept.matching(SENTENCE)).isPositive();
            PEOPLE.forEach(name -> assertThat(kept.found(name)).as(name).isPositive());
            assertThat(kept.matching("letter\"+: ?\"+\\w{4}")).isPositive();

            assertThat(await(kept.oblivion().forget(kept.id))).isTrue();

            assertThat(kept.matching(SENTENCE)).isZero();
            PEOPLE.forEach(name -> assertThat(kept.found(name)).as(name).isZero());
            assertThat(kept.matching("letter\"+: ?\"+\\w{4}")).isZero();
            assertThat(await(kept.keys.of(kept.id))).isEmpty();
            assertThat(kept.rewritten).containsExactly(kept.id);
            SessionRecord after = RecordJson.read(kept.json());
            assertThat(after.session()).isEqualTo(kept.before.session());
            assertThat(after.integrity().orElseThrow().chain())
                    .isEqualTo(kept.before.integrity().orElseThrow().chain());
            assertThat(check(kept.json())).isInstanceOf(Verdict.Intact.class);
            assertThat(check(await(kept.archivist.bundle(kept.id, List.of())))).isInstanceOf(Verdict.Intact.class);
            assertThat(await(kept.oblivion().forget(kept.id)))
                    .as("once more does no harm")
                    .isTrue();
        }
    }

    private static long lines(SessionRecord record) {
        return record.items().stream()
                .mapToLong(item -> item.derivedFrom().size())
                .sum();
    }
}
