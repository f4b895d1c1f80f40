package org.palabre.web.socket;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.impl.WebSocketInternal;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes a frame to a socket, on the socket's event loop. */
interface RawSocket {

    /** @param left called when the frame has left, or cannot; on the socket's event loop */
    void write(Buffer frame, Runnable left);

    /**
     * The socket under a connection: a room of a thousand writes a thousand frames a tick, and the stages that
     * {@link WebSocketConnection#sendBinary} builds around each cost more than the write. What is under it is not part of what the
     * libraries promise, so if it is not there, that method is used.
     *
     * @param messages of the event loop that this is called on
     */
    static RawSocket of(WebSocketConnection connection, Messages messages) {
        return Under.socket(connection, messages);
    }

    /** Finds what is under a connection. */
    final class Under {
        private static final Logger LOG = Logger.getLogger(RawSocket.class);

        private Under() {}

        static RawSocket socket(WebSocketConnection connection, Messages messages) {
            try {
                WebSocketBase socket = (WebSocketBase) call(connection, "webSocket");
                if (socket != null) {
                    RawSocket library =
                            (frame, left) -> socket.writeBinaryMessage(frame).onComplete(ignored -> left.run());
                    return innermost(socket) instanceof WebSocketInternal inner
                            ? channel(inner, messages, library)
                            : library;
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.debugf("No socket under %s: %s", connection, e.toString());
            }
            return (frame, left) ->
                    connection.sendBinary(frame).subscribe().with(ignored -> left.run(), failure -> left.run());
        }

        /** What the server sends is not masked, so one message is the same bytes for everybody (P2). What is long the library cuts up. */
        private static RawSocket channel(WebSocketInternal socket, Messages messages, RawSocket library) {
            return new ToChannel(socket, socket.channelHandlerContext(), messages, library);
        }

        private record ToChannel(
                WebSocketInternal socket, ChannelHandlerContext channel, Messages messages, RawSocket library)
                implements RawSocket {

            @Override
            public void write(Buffer frame, Runnable left) {
                if (frame.length() > Messages.LONGEST) {
                    library.write(frame, left);
                } else if (socket.isClosed()) {
                    left.run();
                } else {
                    channel.writeAndFlush(messages.of(frame)).addListener(new Written(left));
                }
            }
        }

        /** Not a lambda: thousands are made each second, and those that capture are dear to make for the first compiler. */
        private record Written(Runnable left) implements ChannelFutureListener {

            @Override
            public void operationComplete(ChannelFuture written) {
                left.run();
            }
        }

        private static Object innermost(WebSocketBase socket) throws ReflectiveOperationException {
            Object inner = socket;
            for (Field field : socket.getClass().getDeclaredFields()) {
                if (field.getName().equals("delegate")) {
                    field.setAccessible(true);
                    inner = field.get(socket);
                }
            }
            return inner;
        }

        private static @Nullable Object call(Object on, String name) throws ReflectiveOperationException {
            for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getName().equals(name) && method.getParameterCount() == 0) {
                        method.setAccessible(true);
                        return method.invoke(on);
                    }
                }
            }
            return null;
        }
    }
}
