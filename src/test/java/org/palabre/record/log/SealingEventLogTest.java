package org.palabre.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.keys.InMemorySessionKeys;

class SealingEventLogTest extends EventLogContract {
    private final InMemoryEventLog kept = new InMemoryEventLog();
    private final InMemorySessionKeys keys = new InMemorySessionKeys();
    private final EventLog log = new SealingEventLog(kept, keys);
    private final SessionId mine = new SessionId("s" + UUID.randomUUID());

    @Override
    EventLog log() {
        return log;
    }

    private static Entry ballot(long seq, String command, int marks, String words) {
        Map<ItemId, Map<String, Integer>> made = new HashMap<>();
        for (int i = 0; i < marks; i++) {
            made.put(new ItemId("item" + i), Map.of("vote", i));
        }
        VoteEvent.Cast cast = new VoteEvent.Cast(
                new RunId("secret"), new PersonId("somebody"), made, Map.of(new ItemId("item0"), words), false, 1024);
        return new Entry(
                Optional.of(command),
                new Recorded(seq, Instant.parse("2026-11-22T09:30:00.250Z"), new SessionEvent.InVote(cast)));
    }

    @Test
    void a_ballot_comes_back_as_it_was_and_is_kept_as_a_letter() {
        Entry entry = ballot(1, "somebody/c1", 3, "It would cost us trust.");
        append(0, entry);
        assertThat(log.read(mine, 0).await().indefinitely()).containsExactly(entry);
        Entry sealed = kept.read(mine, 0).await().indefinitely().getFirst();
        assertThat(sealed.command().orElseThrow()).startsWith("sealed:").doesNotContain("somebody");
        assertThat(sealed.recorded().event())
                .isInstanceOfSatisfying(SessionEvent.InVote.class, event -> assertThat(event.event())
                        .isInstanceOf(VoteEvent.Sealed.class));
    }

    @Test
    void every_letter_has_the_same_size_whatever_is_in_it() {
        append(0, ballot(1, "somebody/c1", 0, ""), ballot(2, "somebody/c2", 9, "Because. ".repeat(20)));
        List<Entry> sealed = kept.read(mine, 0).await().indefinitely();
        assertThat(letter(sealed.get(0))).hasSameSizeAs(letter(sealed.get(1)));
    }

    @Test
    void P2_the_same_command_is_refused_twice_though_its_id_is_sealed() {
        append(0, ballot(1, "somebody/c1", 1, ""));
        assertThat(log.append(mine, 1, List.of(ballot(2, "somebody/c1", 2, "")))
                        .await()
                        .indefinitely())
                .isEqualTo(new EventLog.Appended.Conflict(1));
    }

    @Test
    void a_letter_that_was_moved_cannot_be_opened() {
        append(0, ballot(1, "somebody/c1", 1, ""), ballot(2, "somebody/c2", 2, ""));
        SessionId other = new SessionId("s" + UUID.randomUUID());
        List<Entry> swapped = kept.read(mine, 0).await().indefinitely();
        kept.append(other, 0, swapped).await().indefinitely();
        assertThatThrownBy(() -> log.read(other, 0).await().indefinitely()).hasMessageContaining("cannot be opened");
    }

    @Test
    void without_the_key_only_letters_are_left() {
        append(0, ballot(1, "somebody/c1", 1, ""));
        keys.destroy(mine).await().indefinitely();
        assertThat(log.read(mine, 0).await().indefinitely())
                .isEqualTo(kept.read(mine, 0).await().indefinitely());
    }

    private static String letter(Entry entry) {
        return ((VoteEvent.Sealed) ((SessionEvent.InVote) entry.recorded().event()).event()).letter();
    }

    private void append(long after, Entry... entries) {
        assertThat(log.append(mine, after, List.of(entries)).await().indefinitely())
                .isEqualTo(new EventLog.Appended.Done());
    }
}
