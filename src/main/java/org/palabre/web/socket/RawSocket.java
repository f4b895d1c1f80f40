package org.palabre.web.socket;

import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/** Writes a frame to a socket. */
interface RawSocket {

    /** @param left called when the frame has left, or cannot; on the socket's event loop */
    void write(Buffer frame, Runnable left);

    /**
     * The Vert.x socket under a connection: a room of a thousand writes a thousand frames a tick, and the stages that
     * {@link WebSocketConnection#sendBinary} builds around each cost more than the write. It is not part of what the library
     * promises, so if it is not there, that method is used.
     */
    static RawSocket of(WebSocketConnection connection) {
        return Under.socket(connection);
    }

    /** Finds what is under a connection. */
    final class Under {
        private static final Logger LOG = Logger.getLogger(RawSocket.class);

        private Under() {}

        static RawSocket socket(WebSocketConnection connection) {
            try {
                for (Class<?> type = connection.getClass(); type != null; type = type.getSuperclass()) {
                    for (Method method : type.getDeclaredMethods()) {
                        if (method.getName().equals("webSocket") && method.getParameterCount() == 0) {
                            method.setAccessible(true);
                            WebSocketBase socket = (WebSocketBase) method.invoke(connection);
                            return (frame, left) ->
                                    socket.writeBinaryMessage(frame).onComplete(ignored -> left.run());
                        }
                    }
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.debugf("No socket under %s: %s", connection, e.toString());
            }
            return (frame, left) ->
                    connection.sendBinary(frame).subscribe().with(ignored -> left.run(), failure -> left.run());
        }
    }
}
