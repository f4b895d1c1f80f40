package org.palabre.web.socket;

import io.quarkus.arc.ClientProxy;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.palabre.live.fanout.Link;

/** A socket as a room sees it. */
final class SocketLink implements Link {
    private final WebSocketConnection connection;

    SocketLink(WebSocketConnection connection) {
        // What is injected is a proxy that works on the socket's own context only; rooms send from theirs.
        this.connection = ClientProxy.unwrap(connection);
    }

    @Override
    public Uni<Void> send(Buffer frame) {
        return connection.sendBinary(frame);
    }

    @Override
    public void close(int code, String reason) {
        close(new CloseReason(code, reason));
    }

    void close(CloseReason reason) {
        if (!connection.isClosed()) {
            connection.close(reason).subscribe().with(ignored -> {}, alreadyGone -> {});
        }
    }
}
