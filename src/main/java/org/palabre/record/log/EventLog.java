package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.palabre.core.id.SessionId;

/**
 * Keeps the events of sessions, in order. A failed Uni means that the store did not answer: an append may then have
 * happened or not, and {@link #read} tells.
 */
public interface EventLog {

    /**
     * Stores all of {@code entries} or none.
     *
     * @param after the number of the last event that the writer knows; entries are numbered from the next one on
     * @throws IllegalArgumentException when there are no entries or their numbers have gaps
     */
    Uni<Appended> append(SessionId session, long after, List<Entry> entries);

    /** What stands after this number, oldest first; everything for 0. */
    Uni<List<Entry>> read(SessionId session, long after);

    /** The same from the first on, as the bytes stand in the store: what proofs are computed of. */
    Uni<List<StoredEvent>> stored(SessionId session);

    /**
     * How often what stands here was written anew, since somebody was erased or its time was over; 0 at first, and it only grows.
     * Whoever reads it before the log knows later whether what they made of the log still holds.
     */
    Uni<Integer> edition(SessionId session);

    /** Sessions that were opened and are not closed. */
    Uni<List<SessionId>> running();

    /** What became of an append. */
    sealed interface Appended {
        /** Committed. */
        record Done() implements Appended {}

        /** Somebody else wrote first, or a command key is there already; nothing was stored. */
        record Conflict(long actual) implements Appended {}
    }

    /** @throws IllegalArgumentException saying which number was expected */
    static void requireGapless(long after, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("expected at least one entry after " + after);
        }
        long expected = after;
        for (Entry entry : entries) {
            expected++;
            if (entry.seq() != expected) {
                throw new IllegalArgumentException("expected entry " + expected + " but got " + entry.seq());
            }
        }
    }
}
