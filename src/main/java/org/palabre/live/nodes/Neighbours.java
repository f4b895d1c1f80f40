package org.palabre.live.nodes;

import java.util.Set;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/**
 * The other processes on the same database, as a room sees them. What it tells them is only a hint: the log decides, and whoever
 * missed a hint reads on a little later. Called on any thread; nothing here waits.
 */
public interface Neighbours {

    /** Whether no other process is known to run. */
    boolean alone();

    /** Whether this process looks after the timers of a session that nobody is connected to; exactly one process does. */
    boolean keeps(SessionId session);

    /** This room has committed up to this number. */
    void wrote(SessionId session, long seq);

    /** The log of this session was written anew here. Whoever misses it sees by the log itself within a beat. */
    void rewrote(SessionId session, int edition);

    /** Who is connected to this room in this process; nobody when it closes. */
    void here(SessionId session, Set<PersonId> people);

    /** This room closes while a timer runs: whoever keeps the session opens it. */
    void handOver(SessionId session);

    /** One process alone. */
    Neighbours NONE = new Neighbours() {
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public boolean keeps(SessionId session) {
            return true;
        }

        @Override
        public void wrote(SessionId session, long seq) {}

        @Override
        public void rewrote(SessionId session, int edition) {}

        @Override
        public void here(SessionId session, Set<PersonId> people) {}

        @Override
        public void handOver(SessionId session) {}
    };
}
