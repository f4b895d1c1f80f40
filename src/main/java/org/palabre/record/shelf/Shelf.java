package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;

/** Keeps the records of closed sessions. A failed Uni means that the store did not answer. */
public interface Shelf {

    Uni<Optional<Shelved>> find(SessionId session, Audience audience);

    /**
     * What {@link #find} would find, without reading it; empty where there is none, or one older than that of everybody with a seat.
     */
    Uni<Optional<Stamp>> stamp(SessionId session, Audience audience);

    /** The version of everybody with a seat. */
    default Uni<Optional<Shelved>> find(SessionId session) {
        return find(session, Audience.PARTICIPANT);
    }

    /**
     * Replaces a version made of fewer events, or of as many; one made of more stays.
     *
     * @param edition of the log it was made of
     * @return false, and nothing was put, when the log was written anew since: words that are gone must not come back
     */
    Uni<Boolean> put(Shelved record, int edition);

    /** The session whose record was made last. */
    Uni<Optional<SessionId>> youngest();

    /** Closed sessions without a record, or with one that was made before the session closed; the oldest first. */
    Uni<List<SessionId>> missing();
}
