package org.palabre.record.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.palabre.core.id.SessionId;

/** Keys as the database holds them: AES-256-GCM under a secret of this installation, bound to their session. */
final class Wrapping {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecretKeySpec key;
    private final SecureRandom chance = new SecureRandom();

    Wrapping(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            key = new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Base64 of nonce and sealed key. */
    String wrap(SessionId session, SessionKey plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, session, nonce).doFinal(plain.secret());
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** @throws IllegalStateException when it was wrapped by another installation, or for another session */
    SessionKey unwrap(SessionId session, String wrapped) {
        byte[] both = Base64.getDecoder().decode(wrapped);
        byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
        try {
            return new SessionKey(
                    cipher(Cipher.DECRYPT_MODE, session, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of session " + session + " was kept under another PALABRE_SECRET than this one", e);
        }
    }

    private Cipher cipher(int mode, SessionId session, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(session.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
