package org.palabre.core.engine;

import java.time.Instant;
import java.util.List;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;

/** The state as it will be once events that are only wished for have happened. */
final class Ahead {
    private Ahead() {}

    static SessionState of(SessionState state, List<SessionEvent> events, Instant at) {
        SessionState then = state;
        for (SessionEvent event : events) {
            then = Evolving.evolve(then, new Recorded(then.seq() + 1, at, event));
        }
        return then;
    }
}
