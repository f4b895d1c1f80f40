package org.palabre.program;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.palabre.core.id.PersonId;

/** What preparation asks of the running sessions; the web room ties it to the live room. */
public interface Sessions {
    /** Plans the session in the log, or plans it anew after an edit. */
    Uni<Void> plan(SessionPlan plan);

    /**
     * Gives somebody a place in the session.
     *
     * @param name as they want to be called; empty: no name
     */
    Uni<PersonId> join(SessionPlan plan, Optional<String> name);
}
