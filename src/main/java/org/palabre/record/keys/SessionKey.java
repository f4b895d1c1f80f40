package org.palabre.record.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of one session: 256 bits. Nothing is done with it itself; each use derives a key of its own. */
public final class SessionKey {
    public static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private final byte[] secret;

    /** @throws IllegalArgumentException unless there are {@value #BYTES} bytes */
    public SessionKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("expected " + BYTES + " bytes but got " + secret.length);
        }
        this.secret = secret.clone();
    }

    /** The key of one use, 32 bytes: HMAC-SHA-256 of its name. @param use e.g. {@code ballots} */
    public byte[] of(String use) {
        return hmac(secret, use);
    }

    /** A value of its own for each name within a use, 32 bytes. */
    public byte[] of(String use, String name) {
        return hmac(of(use), name);
    }

    byte[] secret() {
        return secret.clone();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionKey key && Arrays.equals(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "SessionKey";
    }
}
