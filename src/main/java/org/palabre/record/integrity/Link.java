package org.palabre.record.integrity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.palabre.core.id.SessionId;

/**
 * One event as the chain holds it: its number, time, name and version in clear, its body as a salted digest. So the chain still
 * holds when the body is erased, and the digest alone lets nobody try out which few words it may have been.
 *
 * @param digest of salt and body, see {@link #digest}
 */
public record Link(long seq, Instant at, String name, int version, String digest) {
    private static final String CHAIN = "palabre-chain/1";

    /** What stands before the first event. */
    public static String start(SessionId session) {
        return Digest.of(CHAIN + "\n" + session.value());
    }

    /** SHA-256 of the salt, a zero byte and the body in UTF-8. @param salt lower-case hexadecimal */
    public static String digest(String salt, String body) {
        return Digest.of(
                java.util.HexFormat.of().parseHex(salt), new byte[] {0}, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash up to and with this event, lower-case hexadecimal. @param before the hash up to the one before */
    public String after(String before) {
        return Digest.of(String.join(
                "\n", CHAIN, before, String.valueOf(seq), at.toString(), name, String.valueOf(version), digest));
    }
}
