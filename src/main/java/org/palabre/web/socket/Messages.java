package org.palabre.web.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Frames as binary messages of RFC 6455 §5.2, unmasked and whole. The last one is kept: a tick gives the same frame to everybody, and its
 * bytes are made once for all sockets of one event loop. Used on that loop alone.
 */
final class Messages {
    /** Bytes; clients may refuse longer messages in one piece. */
    static final int LONGEST = 65_535;

    private static final int WHOLE_BINARY = 0x82;
    private static final int SHORT = 125;
    private static final int TWO_BYTES = 126;
    private static final int HEAD = 4;

    private @Nullable Buffer last;
    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

    /**
     * @param frame of {@link #LONGEST} bytes at most
     * @return whoever gets it releases it
     */
    ByteBuf of(Buffer frame) {
        if (frame != last) {
            bytes.release();
            bytes = message(frame);
            last = frame;
        }
        return bytes.retainedDuplicate();
    }

    private static ByteBuf message(Buffer frame) {
        ByteBuf message = Unpooled.directBuffer(frame.length() + HEAD).writeByte(WHOLE_BINARY);
        if (frame.length() <= SHORT) {
            message.writeByte(frame.length());
        } else {
            message.writeByte(TWO_BYTES).writeShort(frame.length());
        }
        return message.writeBytes(frame.getByteBuf());
    }
}
