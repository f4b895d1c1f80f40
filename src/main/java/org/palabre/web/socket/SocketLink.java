package org.palabre.web.socket;

import io.quarkus.arc.ClientProxy;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import org.palabre.live.fanout.Link;

/** A socket as a room sees it. Frames and the close leave in the order they were given. Made on the socket's event loop. */
final class SocketLink implements Link {
    private final WebSocketConnection connection;
    private final RawSocket socket;
    private final boolean takesDeflated;
    private final Outbox outbox = Outbox.ofThisEventLoop();

    SocketLink(WebSocketConnection connection, boolean takesDeflated) {
        this.takesDeflated = takesDeflated;
        // What is injected is a proxy that works on the socket's own context only; rooms send from theirs.
        this.connection = ClientProxy.unwrap(connection);
        this.socket = RawSocket.of(this.connection, outbox.messages());
    }

    @Override
    public void send(Buffer frame, Runnable left) {
        outbox.post(new Write(socket, frame, left));
    }

    @Override
    public boolean takesDeflated() {
        return takesDeflated;
    }

    /** Not a lambda, as there are so many. */
    private record Write(RawSocket socket, Buffer frame, Runnable left) implements Runnable {

        @Override
        public void run() {
            socket.write(frame, left);
        }
    }

    void send(Buffer frame) {
        send(frame, () -> {});
    }

    @Override
    public void close(int code, String reason) {
        close(new CloseReason(code, reason));
    }

    void close(CloseReason reason) {
        outbox.post(() -> {
            if (!connection.isClosed()) {
                connection.close(reason).subscribe().with(ignored -> {}, alreadyGone -> {});
            }
        });
    }
}
