package org.palabre.web.socket;

import io.quarkus.websockets.next.CloseReason;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionCommand.Join;
import org.palabre.live.fanout.Seat;

/** Who may come in, to which session, or why not. */
sealed interface Admission {

    /** @param join for those whom the session learns of by their coming: the crew */
    record In(SessionId session, Seat seat, Optional<Join> join) implements Admission {}

    record Out(CloseReason reason) implements Admission {}
}
