package org.palabre.live.nodes;

import java.util.Set;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/** What the rooms of this process do when they hear of the other processes. Called on any thread. */
public interface Listener {

    /** Sessions whose rooms are open here. */
    Set<SessionId> open();

    /** The log of this session has come to this number: a room that is open here reads on. */
    void readOn(SessionId session, long seq);

    /** The log of this session is in this edition: a room that was opened from an earlier one holds words that are gone. */
    void rewritten(SessionId session, int edition);

    /** Who is connected to this session in other processes. */
    void elsewhere(SessionId session, Set<PersonId> people);

    /** A session whose timers are to be looked after here. */
    void keep(SessionId session);

    /** Other processes came or went: sessions that are to be looked after here are others now. */
    void keepOurs();

    /** Before there are rooms. */
    Listener NOBODY = new Listener() {
        @Override
        public Set<SessionId> open() {
            return Set.of();
        }

        @Override
        public void readOn(SessionId session, long seq) {}

        @Override
        public void rewritten(SessionId session, int edition) {}

        @Override
        public void elsewhere(SessionId session, Set<PersonId> people) {}

        @Override
        public void keep(SessionId session) {}

        @Override
        public void keepOurs() {}
    };
}
