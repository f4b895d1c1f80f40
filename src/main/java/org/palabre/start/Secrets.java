package org.palabre.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of this installation: random texts of 256 bits (43 characters of base64url), made on the first start and
 * kept in {@code secrets/} of the data folder, readable by its owner alone.
 *
 * <p>The one that rooms use is the configuration property {@code palabre.secret}: it signs cookies and tickets, and
 * whoever signs two kinds of thing with it keeps them apart (by the audience of a token, or by deriving a key). Nodes
 * that share a database share this secret: copy the file {@code secrets/master}, or set {@code PALABRE_SECRET} to the
 * same text, of 32 characters or more, on each.
 */
final class Secrets {

    private static final int LEAST_CHARACTERS = 32;
    private static final int BYTES = 32;

    private Secrets() {}

    /**
     * What signs, as {@code palabre.secret}.
     *
     * @param given the value of {@code PALABRE_SECRET}, if set: then nothing is read or kept
     */
    static Map<String, String> settings(DataFolder folder, Optional<String> given) {
        given.filter(it -> it.strip().length() < LEAST_CHARACTERS).ifPresent(it -> {
            throw new Trouble("PALABRE_SECRET is too short; take 32 characters or more, for example from"
                    + " 'openssl rand -base64 32'.");
        });
        return Map.of("palabre.secret", given.orElseGet(() -> master(folder)).strip());
    }

    private static String master(DataFolder folder) {
        return kept(folder.secrets().resolve("master"));
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
            Files.writeString(whole, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
            // A link appears whole or not at all, and never replaces one that is there.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its secret is read.
        } finally {
            Files.delete(whole);
        }
    }
}
