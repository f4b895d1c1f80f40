package org.palabre.core.engine;

import java.time.Instant;
import java.util.Optional;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionState;

/** Decides on every command of a session. Never throws on any command, never changes anything. */
public final class Engine {
    private Engine() {}

    public static Answer decide(SessionState state, Asked asked) {
        throw new UnsupportedOperationException("to come");
    }

    /** When the clock has to ask again ({@code Tick}); empty when no timer runs. */
    public static Optional<Instant> nextTick(SessionState state) {
        throw new UnsupportedOperationException("to come");
    }
}
