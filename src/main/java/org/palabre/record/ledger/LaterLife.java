package org.palabre.record.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;

/**
 * Adds to a record what became of its commitments since, as far as its readers are told: the public nothing, who was there how
 * each stands, all others also what was said with it. Pure.
 */
public final class LaterLife {
    private LaterLife() {}

    /**
     * @param record as it was made of the log
     * @param marks of its session, the oldest first
     * @return the same record where there is nothing to add
     */
    public static SessionRecord added(SessionRecord record, List<Mark> marks, Instant now) {
        if (record.audience().equals(Audience.PUBLIC.word())
                || record.commitments().isEmpty()) {
            return record;
        }
        boolean words = !record.audience().equals(Audience.PARTICIPANT.word());
        List<Results.Promise> promised = record.commitments().stream()
                .map(promise -> promise.with(history(promise, marks, words)))
                .toList();
        return record.with(
                promised,
                Stream.concat(record.indicators().stream(), FollowThrough.of(record.session(), promised, now).stream())
                        .toList());
    }

    /** Nothing of a commitment whose words were erased. */
    private static List<Results.Later> history(Results.Promise promise, List<Mark> marks, boolean words) {
        return marks.stream()
                .filter(mark ->
                        mark.promise().equals(promise.id()) && !promise.what().isBlank())
                .map(mark -> new Results.Later(
                        mark.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        mark.state().word(),
                        words ? mark.words() : "",
                        mark.due()))
                .toList();
    }
}
