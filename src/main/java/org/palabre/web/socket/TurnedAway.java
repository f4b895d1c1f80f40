package org.palabre.web.socket;

import io.quarkus.websockets.next.CloseReason;

/** A handshake that leads nowhere, with the code the socket is closed with. */
final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient CloseReason reason;

    TurnedAway(CloseReason reason) {
        super(reason.getMessage(), null, false, false);
        this.reason = reason;
    }

    CloseReason reason() {
        return reason;
    }
}
