package org.palabre.record.keys;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.palabre.core.id.SessionId;

/** Where the keys of sessions are kept. A failed Uni means that the store did not answer, or that this is not its installation. */
public interface SessionKeys {

    /** The key of this session, made when first asked for; empty once it was destroyed: it never comes back. */
    Uni<Optional<SessionKey>> of(SessionId session);

    /** Forgets the key for good: whatever was sealed with it cannot be read any more, by anybody. */
    Uni<Void> destroy(SessionId session);
}
