package org.palabre.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Unguessable words: ids, session codes and one-time tokens. */
public final class RandomWords {
    /** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: what is read aloud or off a wall must not be confused. */
    public static final String CODE_LETTERS = "34679ACDEFGHJKMNPQRTWXY";

    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom CHANCE = new SecureRandom();

    private RandomWords() {}

    /** {@code prefix} and 20 letters or digits (103 bits). */
    public static String id(String prefix) {
        return prefix + pick(ID_LETTERS, 20);
    }

    /** A session code: six letters or digits that look like nothing else. */
    public static String code() {
        return pick(CODE_LETTERS, 6);
    }

    /** 256 bits for a link, in letters that need no escaping in a URL. */
    public static String token() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the database keeps of a token: SHA-256, hex. Enough for 256 random bits, which cannot be guessed. */
    public static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String pick(String letters, int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(CHANCE.nextInt(letters.length())));
        }
        return word.toString();
    }
}
