package org.palabre.people.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Argon2id, off the event loop: one hash takes tens of milliseconds and 19 MiB on purpose. */
@ApplicationScoped
public class Passwords {
    /** Length in characters; a long sentence is welcome, a megabyte is not. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    /** m = 19 MiB, t = 2, p = 1: OWASP Password Storage Cheat Sheet. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Vertx vertx;

    /** Compared against when the address is unknown, so that both answers cost the same. */
    private final String nobody = hashNow("nobody signs in with this");

    public Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    public static boolean isLongEnough(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    /** The encoded hash, with its parameters and salt. */
    public Uni<String> hash(String password) {
        return vertx.executeBlocking(() -> hashNow(password), false);
    }

    /** Whether {@code password} is the one behind {@code hash}. */
    Uni<Boolean> matches(String password, String hash) {
        return vertx.executeBlocking(() -> matchesNow(password, hash), false);
    }

    /** Takes as long as {@link #matches}, and is always false. */
    Uni<Boolean> matchesNobody(String password) {
        return matches(password, nobody).replaceWith(false);
    }

    private static boolean matchesNow(String password, String hash) {
        return password.length() <= LONGEST
                && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private static String hashNow(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
