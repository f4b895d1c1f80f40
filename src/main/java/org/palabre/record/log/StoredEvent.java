package org.palabre.record.log;

import java.time.Instant;
import java.util.Optional;
import org.palabre.core.session.Recorded;

/**
 * One line of the log, as its bytes stand in the store.
 *
 * @param body JSON text
 * @param proof what can no longer be computed from the body alone: of an event that came from another installation its salt, of
 *     one whose words were erased the digest of what they were
 */
public record StoredEvent(long seq, Instant at, String name, int version, String body, Optional<Proof> proof) {

    /** @param salt, digest lower-case hexadecimal; one of the two is there */
    public record Proof(Optional<String> salt, Optional<String> digest) {}

    /** @throws IllegalStateException when this version of Palabre does not know the event, or its body is broken */
    public Recorded recorded() {
        return new Recorded(seq, at, EventCodec.decode(new EventCodec.Stored(name, version, body)));
    }

    /** As the log would keep it. */
    public static StoredEvent of(Recorded recorded) {
        EventCodec.Stored stored = EventCodec.encode(recorded.event());
        return new StoredEvent(
                recorded.seq(), recorded.at(), stored.name(), stored.version(), stored.body(), Optional.empty());
    }
}
