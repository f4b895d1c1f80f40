package org.palabre.live.fanout;

import io.vertx.core.buffer.Buffer;

/** The far end of a connection, as the room sees it: a socket, or a bot. Called on the room's loop. */
public interface Link {

    /**
     * @param frame UTF-8 JSON, or that deflated, shared by many receivers: read only
     * @param left called on any thread when the frame has left for good, or cannot
     */
    void send(Buffer frame, Runnable left);

    /** Whether it has asked for long frames to be deflated. */
    default boolean takesDeflated() {
        return false;
    }

    /** @param code a close code of docs/protocol.md §3 */
    void close(int code, String reason);
}
