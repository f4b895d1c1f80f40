package org.palabre.live;

import org.palabre.core.id.SessionId;

/** There is no log of this session. */
public final class NoSuchSession extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchSession(SessionId session) {
        super("no session " + session, null, false, false);
    }
}
