package org.palabre.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.log.EventLog.Appended;

/** What any log must do; run on each. */
abstract class EventLogContract {
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.250Z");
    private static final Appended DONE = new Appended.Done();
    private final SessionId session = new SessionId("s" + UUID.randomUUID());

    abstract EventLog log();

    @Test
    void what_was_appended_is_read_back_in_order_with_its_command_keys() {
        List<Entry> entries = List.of(entry(1, "p1/c1"), entry(2), entry(3, "p1/c2"));
        assertThat(append(0, entries)).isEqualTo(DONE);
        assertThat(read(0)).isEqualTo(entries);
    }

    @Test
    void the_tail_after_a_number_is_read_alone() {
        append(0, List.of(entry(1), entry(2), entry(3)));
        assertThat(read(2)).containsExactly(entry(3));
        assertThat(read(3)).isEmpty();
    }

    @Test
    void an_unknown_session_is_empty() {
        assertThat(read(0)).isEmpty();
    }

    @Test
    void a_number_already_taken_is_a_conflict_that_stores_nothing() {
        append(0, List.of(entry(1), entry(2)));
        assertThat(append(1, List.of(entry(2), entry(3)))).isEqualTo(new Appended.Conflict(2));
        assertThat(read(0)).hasSize(2);
    }

    @Test
    void P3_a_number_ahead_of_the_log_is_a_conflict_and_leaves_no_gap() {
        append(0, List.of(entry(1)));
        assertThat(append(5, List.of(entry(6)))).isEqualTo(new Appended.Conflict(1));
        assertThat(read(0)).hasSize(1);
    }

    @Test
    void P3_a_batch_with_a_gap_is_refused() {
        List<Entry> gap = List.of(entry(1), entry(3));
        assertThatThrownBy(() -> append(0, gap)).hasMessage("expected entry 2 but got 3");
        assertThatThrownBy(() -> append(0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void P2_a_command_key_is_stored_once_and_its_whole_batch_with_it() {
        append(0, List.of(entry(1, "p1/c1")));
        assertThat(append(1, List.of(entry(2, "p2/c9"), entry(3, "p1/c1")))).isEqualTo(new Appended.Conflict(1));
        assertThat(read(0)).hasSize(1);
        assertThat(append(1, List.of(entry(2, "p2/c9")))).isEqualTo(DONE);
    }

    @Test
    void sessions_do_not_disturb_each_other() {
        SessionId other = new SessionId("t" + UUID.randomUUID());
        append(0, List.of(entry(1, "p1/c1")));
        assertThat(await(log().append(other, 0, List.of(entry(1, "p1/c1"))))).isEqualTo(DONE);
    }

    @Test
    void of_concurrent_writers_one_wins_each_number() {
        List<Uni<Appended>> writers = IntStream.range(0, 8)
                .mapToObj(i -> log().append(session, 0, List.of(entry(1, "p" + i + "/c1"), entry(2))))
                .toList();
        List<Appended> outcomes = await(Uni.join().all(writers).andFailFast());
        assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new Appended.Conflict(2)::equals).hasSize(7);
        assertThat(read(0)).extracting(Entry::seq).containsExactly(1L, 2L);
    }

    @Test
    void many_sessions_write_at_once_and_each_is_told_of_its_own() {
        List<SessionId> sessions = IntStream.range(0, 40)
                .mapToObj(i -> new SessionId(session.value() + i))
                .toList();
        sessions.stream().filter(this::isStale).forEach(stale -> await(log().append(stale, 0, List.of(entry(1)))));
        List<Appended> outcomes = await(Uni.join()
                .all(sessions.stream()
                        .map(each -> log().append(each, 0, List.of(entry(1, "p1/c1"), entry(2))))
                        .toList())
                .andFailFast());
        for (int i = 0; i < sessions.size(); i++) {
            boolean stale = isStale(sessions.get(i));
            assertThat(outcomes.get(i)).isEqualTo(stale ? new Appended.Conflict(1) : DONE);
            assertThat(await(log().read(sessions.get(i), 0))).hasSize(stale ? 1 : 2);
        }
    }

    /** Somebody else has written in it. */
    private boolean isStale(SessionId session) {
        return session.value().endsWith("7");
    }

    @Test
    void a_large_batch_is_stored_whole() {
        List<Entry> many = LongStream.rangeClosed(1, 3000)
                .mapToObj(seq -> entry(seq, "p1/c" + seq))
                .toList();
        assertThat(append(0, many)).isEqualTo(DONE);
        assertThat(read(0)).isEqualTo(many);
    }

    @Test
    void a_session_runs_from_its_opening_to_its_closing() {
        append(0, List.of(entry(1)));
        assertThat(await(log().running())).doesNotContain(session);
        append(1, List.of(new Entry(Optional.empty(), new Recorded(2, AT, new SessionEvent.Opened()))));
        assertThat(await(log().running())).contains(session);
        append(2, List.of(new Entry(Optional.empty(), new Recorded(3, AT, new SessionEvent.Closed()))));
        assertThat(await(log().running())).doesNotContain(session);
    }

    private Appended append(long after, List<Entry> entries) {
        return await(log().append(session, after, entries));
    }

    private List<Entry> read(long after) {
        return await(log().read(session, after));
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    static Entry entry(long seq, String... command) {
        SessionEvent event = new SessionEvent.Departed(new PersonId("p" + seq));
        return new Entry(
                command.length == 0 ? Optional.empty() : Optional.of(command[0]), new Recorded(seq, AT, event));
    }
}
