package org.palabre.live.rules;

import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionState;

/** One event with the state before and after it. */
public record Change(SessionState before, Recorded recorded, SessionState after) {

    public static Change of(SessionState before, Recorded recorded) {
        return new Change(before, recorded, Evolving.evolve(before, recorded));
    }
}
