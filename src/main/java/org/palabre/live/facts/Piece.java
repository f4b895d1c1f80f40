package org.palabre.live.facts;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Finished JSON to be laid into frames, and the same deflated, made once for all when somebody first takes it so. Each piece is deflated by
 * itself, so how long it becomes says nothing of what stands beside it: one's own words next to everybody's (P6). Used on one room's loop.
 */
public final class Piece {
    /** Bytes; what is shorter is not worth the call. */
    private static final int STORED = 128;

    private static final int HEAD_OF_STORED = 5;

    /** A fifth of the time of the usual level, for a sixth more bytes. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    /** What one needs is 0.3 MB outside of the heap, so there is one for each event loop. */
    private static final ThreadLocal<Deflater> DEFLATER = ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

    private final Buffer json;
    private @Nullable Buffer deflated;

    /** @param json not written to any more */
    public Piece(Buffer json) {
        this.json = json;
    }

    public Piece(String json) {
        this(Buffer.buffer(json));
    }

    /** Read only. */
    public Buffer json() {
        return json;
    }

    /** Blocks of RFC 1951, none of them the last of a stream, ending with a whole byte: they can be laid one after another. Read only. */
    public Buffer deflated() {
        if (deflated == null) {
            deflated = json.length() < STORED ? stored(json) : deflate(json.getBytes());
        }
        return deflated;
    }

    /** What ends a stream of such blocks. */
    public static Buffer end() {
        return block(1, 0);
    }

    @Override
    public String toString() {
        return json.toString(StandardCharsets.UTF_8);
    }

    private static Buffer stored(Buffer json) {
        return block(0, json.length()).appendBuffer(json);
    }

    /** The head of a stored block, RFC 1951 §3.2.4. @param last 1 for the last one of a stream */
    private static Buffer block(int last, int length) {
        return Buffer.buffer(HEAD_OF_STORED + length)
                .appendByte((byte) last)
                .appendUnsignedShortLE(length)
                .appendUnsignedShortLE(~length & 0xffff);
    }

    private static Buffer deflate(byte[] json) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(json);
        Buffer blocks = Buffer.buffer(json.length / 4);
        byte[] some = new byte[Math.min(json.length, 1 << 16)];
        int length = some.length;
        while (length == some.length) {
            length = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
            blocks.appendBytes(some, 0, length);
        }
        return blocks;
    }
}
