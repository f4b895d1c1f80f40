package org.palabre.live.nodes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Of several versions those of the latest keep all sessions: an earlier one may not be able to read them.
     *
     * @param living id → how many kinds of events it knows; at least one
     */
    static Set<String> candidates(Map<String, Integer> living) {
        int most = Collections.max(living.values());
        return living.entrySet().stream()
                .filter(node -> node.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
