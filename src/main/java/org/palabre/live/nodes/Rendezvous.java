package org.palabre.live.nodes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Set;
import org.palabre.core.id.SessionId;

/**
 * Which of the living processes keeps a session: the one with the highest weight for it. All that know the same processes agree without
 * asking, and when one goes only its own sessions move (rendezvous hashing, Thaler and Ravishankar 1998).
 */
final class Rendezvous {
    private Rendezvous() {}

    /** @param living at least one */
    static String keeper(SessionId session, Set<String> living) {
        return living.stream()
                .max(Comparator.comparingLong((String node) -> weight(session, node))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static long weight(SessionId session, String node) {
        try {
            byte[] both = (session.value() + "/" + node).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(both))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
