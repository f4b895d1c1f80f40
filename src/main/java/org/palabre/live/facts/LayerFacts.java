package org.palabre.live.facts;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palabre.core.view.Fact;

/** The facts of one layer, each written once, with the number of the event that last changed it. */
public final class LayerFacts {
    private final TreeMap<String, Held> held = new TreeMap<>();
    private final TreeMap<String, Long> gone = new TreeMap<>();
    private final TreeSet<String> unsent = new TreeSet<>();
    private final long floor;
    private @Nullable Piece full;

    /** @param floor from this number on the layer knows what changed when */
    LayerFacts(long floor) {
        this.floor = floor;
    }

    /** @param member {@code "key":value} */
    private record Held(Fact fact, byte[] member, long changed) {}

    /** @return whether that changes anything for this layer */
    boolean set(String key, Fact fact, long seq) {
        Held before = held.get(key);
        if (before != null && before.fact().equals(fact)) {
            return false;
        }
        byte[] member = Json.member(key, Json.bytes(fact));
        if (before != null && Arrays.equals(before.member(), member)) {
            return false;
        }
        held.put(key, new Held(fact, member, seq));
        gone.remove(key);
        return changed(key);
    }

    /** @return whether the layer had it */
    boolean remove(String key, long seq) {
        if (held.remove(key) == null) {
            return false;
        }
        gone.put(key, seq);
        return changed(key);
    }

    private boolean changed(String key) {
        unsent.add(key);
        full = null;
        return true;
    }

    /** {@code {"full":true,"set":{…}}}: shared by all who ask until something changes. */
    public Piece full() {
        if (full == null) {
            Buffer json = Buffer.buffer("{\"full\":true,\"set\":{");
            int start = json.length();
            held.values().forEach(fact -> Json.separate(json, start).appendBytes(fact.member()));
            full = new Piece(json.appendString("}}"));
        }
        return full;
    }

    /**
     * What is not as it was at {@code n}: {@code {"set":{…},"del":[…]}}. May tell again what the reader knows; tells everything
     * where {@code n} lies before the room was opened.
     */
    public Piece since(long n) {
        if (n < floor) {
            return full();
        }
        Buffer set = Buffer.buffer();
        held.values().stream().filter(fact -> fact.changed() > n).forEach(fact -> Json.separate(set, 0)
                .appendBytes(fact.member()));
        Buffer del = Buffer.buffer();
        gone.forEach((key, seq) -> {
            if (seq > n) {
                Json.separate(del, 0).appendString(Json.quoted(key));
            }
        });
        return change(set, del);
    }

    /** What changed since this was last called, if anything; afterwards it counts as sent. */
    public Optional<Piece> takeUnsent() {
        if (unsent.isEmpty()) {
            return Optional.empty();
        }
        Buffer set = Buffer.buffer();
        Buffer del = Buffer.buffer();
        for (String key : unsent) {
            Held fact = held.get(key);
            if (fact != null) {
                Json.separate(set, 0).appendBytes(fact.member());
            } else {
                Json.separate(del, 0).appendString(Json.quoted(key));
            }
        }
        unsent.clear();
        return Optional.of(change(set, del));
    }

    private static Piece change(Buffer set, Buffer del) {
        Buffer json = Buffer.buffer(set.length() + del.length() + 24).appendString("{");
        if (set.length() > 0) {
            json.appendString("\"set\":{").appendBuffer(set).appendString("}");
        }
        if (del.length() > 0) {
            json.appendString(set.length() > 0 ? ",\"del\":[" : "\"del\":[")
                    .appendBuffer(del)
                    .appendString("]");
        }
        return new Piece(json.appendString("}"));
    }
}
