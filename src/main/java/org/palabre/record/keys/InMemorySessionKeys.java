package org.palabre.record.keys;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.core.id.SessionId;

/** Keys that are gone when the process ends: for rehearsals and tests. Thread-safe. */
public final class InMemorySessionKeys implements SessionKeys {
    private final Map<SessionId, Optional<SessionKey>> keys = new ConcurrentHashMap<>();
    private final SecureRandom chance = new SecureRandom();

    @Override
    public Uni<Optional<SessionKey>> of(SessionId session) {
        return Uni.createFrom().item(() -> keys.computeIfAbsent(session, ignored -> Optional.of(made())));
    }

    @Override
    public Uni<Void> destroy(SessionId session) {
        return Uni.createFrom().voidItem().invoke(() -> keys.put(session, Optional.empty()));
    }

    private SessionKey made() {
        byte[] secret = new byte[SessionKey.BYTES];
        chance.nextBytes(secret);
        return new SessionKey(secret);
    }
}
