package org.palabre.rehearsal;

import java.time.Instant;
import org.palabre.core.id.RunId;
import org.palabre.core.session.SessionState;

/** Looks on while a session is rehearsed; what it throws ends the rehearsal. */
public interface Watcher {
    Watcher NOBODY = new Watcher() {
        @Override
        public void midway(SessionState state, Instant now) {}

        @Override
        public void played(SessionState state, RunId run, Instant now) {}
    };

    /** Half of those who act in this breath have acted. */
    void midway(SessionState state, Instant now);

    /** Nobody has anything more to do in this step, or its time is over. */
    void played(SessionState state, RunId run, Instant now);
}
