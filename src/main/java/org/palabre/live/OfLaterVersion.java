package org.palabre.live;

import org.palabre.core.id.SessionId;

/** A session in which a later version of Palabre has written what this one does not know: it goes on at another node. */
public final class OfLaterVersion extends RuntimeException {
    private static final long serialVersionUID = 1;

    OfLaterVersion(SessionId session) {
        super("session " + session + " is of a later version", null, false, false);
    }
}
