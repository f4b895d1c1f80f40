package org.palabre.live;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a frame as a browser does, docs/protocol.md §3. */
public final class Inflate {
    private Inflate() {}

    public static Buffer json(Buffer frame) {
        return frame.getByte(0) == '{' ? frame : Buffer.buffer(raw(frame.getBytes()));
    }

    /** @throws UncheckedIOException when it is not one whole stream of RFC 1951 */
    public static byte[] raw(byte[] stream) {
        try (Inflater inflater = new Inflater(true);
                InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stream), inflater)) {
            byte[] json = in.readAllBytes();
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw new IOException("expected the end of the stream after its last byte, found "
                        + inflater.getRemaining() + " more");
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
