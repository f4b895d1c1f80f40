package org.palabre.live.fanout;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palabre.live.facts.Piece;

/** One message, made once for all who get it: as JSON, or deflated for those who take it so (docs/protocol.md §3). Used on one room's loop. */
final class Frame {
    /** Bytes; of what is shorter little would be saved. */
    private static final int LONG = 512;

    private final List<Piece> pieces;
    private @Nullable Buffer json;
    private @Nullable Buffer deflated;

    Frame(List<Piece> pieces) {
        this.pieces = pieces;
    }

    Buffer as(Link link) {
        return link.takesDeflated() && json().length() >= LONG ? deflated() : json();
    }

    Buffer json() {
        if (json == null) {
            Buffer whole = Buffer.buffer();
            pieces.forEach(piece -> whole.appendBuffer(piece.json()));
            json = whole;
        }
        return json;
    }

    private Buffer deflated() {
        if (deflated == null) {
            Buffer whole = Buffer.buffer();
            pieces.forEach(piece -> whole.appendBuffer(piece.deflated()));
            deflated = whole.appendBuffer(Piece.end());
        }
        return deflated;
    }
}
