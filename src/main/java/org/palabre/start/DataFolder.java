package org.palabre.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder in which Palabre keeps everything that is not in its repository: {@code secrets/}, {@code postgres/}
 * (the embedded database), {@code software/} (its unpacked programs) and {@code lock}.
 */
public record DataFolder(Path root) {

    private static final String HELD = "palabre.held-folder";

    /** How this process calls itself when it comes back to a folder it already holds. */
    static final String THIS_PROCESS = "this process";

    /** Makes the folder if need be, for its owner alone. */
    public static DataFolder at(Path root) {
        try {
            privately(root);
            if (!Files.isWritable(root)) {
                throw new Trouble(cannotWrite(root));
            }
            return new DataFolder(root);
        } catch (IOException e) {
            throw new Trouble(cannotWrite(root));
        }
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path software() {
        return root.resolve("software");
    }

    /** The folder of secrets, made for its owner alone. */
    public Path secrets() {
        var folder = root.resolve("secrets");
        try {
            privately(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder for this process until it ends, however it ends (the operating system lets go of the lock).
     *
     * @param role what is said to a second process that comes: what this one is and where it answers
     */
    Hold hold(String role) {
        // Live reload comes here again in the process that already holds the folder. It must not open the lock file:
        // closing it would let go of the lock.
        if (root.toString().equals(System.getProperty(HELD))) {
            return new Hold.ByAnother(THIS_PROCESS);
        }
        try {
            var channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                return new Hold.ByAnother(read(channel));
            }
            System.setProperty(HELD, root.toString());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(role.getBytes(StandardCharsets.UTF_8)));
            return new Hold.Ours(channel);
        } catch (IOException e) {
            throw new Trouble(cannotWrite(root));
        }
    }

    private static String read(FileChannel channel) throws IOException {
        try (channel) {
            var bytes = ByteBuffer.allocate(200);
            var length = channel.read(bytes, 0);
            return new String(bytes.array(), 0, Math.max(length, 0), StandardCharsets.UTF_8);
        }
    }

    private static void privately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static String cannotWrite(Path root) {
        return "The data folder " + root + " cannot be written to; name another with PALABRE_DATA.";
    }

    /** Who has the folder. */
    sealed interface Hold {

        /** This process; the open channel is the hold. */
        record Ours(FileChannel channel) implements Hold {}

        /** Another process, which described itself as {@code role}. */
        record ByAnother(String role) implements Hold {}
    }
}
