package org.palabre.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of this installation. One master secret of 256 bits is made on the first start and kept in
 * {@code secrets/master} of the data folder, readable by its owner alone; every secret that signs something is derived
 * from it (HMAC-SHA-256 of its property's name), so that there is one thing to back up and to share.
 *
 * <p>Nodes that share a database share the master secret too: copy the file, or set {@code PALABRE_SECRET} to the same
 * text, of 32 characters or more, on each.
 */
final class Secrets {

    /**
     * Signs the cookies of people with an account, the tickets of participants; signs records, wraps the
     * keys of sessions.
     */
    private static final List<String> PROPERTIES = List.of(
            "palabre.secret.sign-in", "palabre.secret.ticket", "palabre.secret.record", "palabre.secret.session-keys");

    private static final int LEAST_CHARACTERS = 32;
    private static final int BYTES = 32;

    private Secrets() {}

    /**
     * The secrets as configuration properties, each 43 characters of base64url (256 bits).
     *
     * @param given the value of {@code PALABRE_SECRET}, if set: then nothing is read or kept
     */
    static Map<String, String> settings(DataFolder folder, Optional<String> given) {
        given.filter(it -> it.strip().length() < LEAST_CHARACTERS).ifPresent(it -> {
            throw new Trouble("PALABRE_SECRET is too short; take 32 characters or more, for example from"
                    + " 'openssl rand -base64 32'.");
        });
        var master = given.map(String::strip).orElseGet(() -> master(folder));
        return PROPERTIES.stream().collect(Collectors.toMap(it -> it, it -> derived(master, it)));
    }

    private static String master(DataFolder folder) {
        return kept(folder.secrets().resolve("master"));
    }

    private static String derived(String master, String property) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text(mac.doFinal(property.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The secret kept in {@code file}, made on first use. Two processes that both come first end with the same one. */
    static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("The secret " + file + " cannot be read; it belongs to the user who first started Palabre"
                    + " here.");
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var whole = Files.createTempFile(
                file.resolveSibling("."),
                "new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, text(bytes) + "\n");
            // A link appears whole or not at all, and never replaces one that is there.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its secret is read.
        } finally {
            Files.delete(whole);
        }
    }
}
