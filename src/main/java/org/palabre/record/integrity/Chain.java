package org.palabre.record.integrity;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.log.StoredEvent;

/** The events of a session, each with the hash over all before it. */
public final class Chain {
    private static final String USE = "chain";

    private Chain() {}

    /**
     * An event in the chain.
     *
     * @param salt lower-case hexadecimal; empty once the words were erased, or the key of the session is destroyed
     * @param hash up to and with this one
     */
    public record Knot(StoredEvent event, Optional<String> salt, String digest, String hash) {}

    /**
     * @param key of the session; empty once destroyed: then every event must bring its own proof
     * @throws IllegalStateException when an event has neither
     */
    public static List<Knot> of(SessionId session, Optional<SessionKey> key, List<StoredEvent> events) {
        List<Knot> knots = new ArrayList<>();
        String before = Link.start(session);
        for (StoredEvent event : events) {
            Optional<String> erased = event.proof().flatMap(StoredEvent.Proof::digest);
            Optional<String> salt = erased.isPresent() ? Optional.empty() : salt(event, key);
            String digest = erased.or(() -> salt.map(found -> Link.digest(found, event.body())))
                    .orElseThrow(() -> new IllegalStateException(
                            "session " + session + ", event " + event.seq() + ": its key is destroyed"));
            String hash = new Link(event.seq(), event.at(), event.name(), event.version(), digest).after(before);
            knots.add(new Knot(event, salt, digest, hash));
            before = hash;
        }
        return knots;
    }

    private static Optional<String> salt(StoredEvent event, Optional<SessionKey> key) {
        return event.proof()
                .flatMap(StoredEvent.Proof::salt)
                .or(() ->
                        key.map(found -> HexFormat.of().formatHex(found.of(USE, String.valueOf(event.seq())), 0, 16)));
    }
}
