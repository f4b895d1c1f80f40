package org.palabre.start.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palabre.start.Trouble;

/**
 * PostgreSQL's programs, run as a user they accept: they refuse to run as root, so root lends them another identity.
 *
 * @param software where the programs are
 * @param prefix the command that lends the identity; empty for an ordinary user
 * @param owner the user id that must own the data, where this process is root
 */
record Programs(Software software, List<String> prefix, Optional<Integer> owner) {

    private static final int ROOT = 0;
    /** {@code nobody} on every Linux. */
    private static final int NOBODY = 65_534;

    private static final long PATIENCE_SECONDS = 120;

    /**
     * Finds the first way that works here. A user namespace leaves the files root's own. Where those are forbidden,
     * {@code setpriv} turns into nobody, with leave to walk through root's private folders if the machine grants it.
     */
    static Programs of(Software software) {
        if (userOfThisProcess() != ROOT) {
            return new Programs(software, List.of(), Optional.empty());
        }
        var nobody = Integer.toString(NOBODY);
        var setpriv = List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups");
        // Without the last option the leave would count for opening files, but not for access(), which initdb asks.
        var leave = List.of(
                "--inh-caps",
                "+dac_read_search",
                "--ambient-caps",
                "+dac_read_search",
                "--securebits",
                "+no_setuid_fixup");
        var walking = Stream.of(setpriv, leave).flatMap(List::stream).toList();
        return List.of(
                        new Programs(software, List.of("unshare", "-U"), Optional.of(ROOT)),
                        new Programs(software, walking, Optional.of(NOBODY)),
                        new Programs(software, setpriv, Optional.of(NOBODY)))
                .stream()
                .filter(Programs::work)
                .findFirst()
                .orElseThrow(() -> new Trouble("PostgreSQL refuses to run as root, and neither 'unshare' nor 'setpriv'"
                        + " works here; start Palabre as an ordinary user, or name a PostgreSQL with PALABRE_DB_URL."));
    }

    /** What a program said, and its exit code. */
    record Outcome(int code, String said) {}

    /** Runs a program to its end. */
    Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(software.program(program).toString());
        command.addAll(arguments);
        try {
            var said = Files.createTempFile("palabre", ".out");
            try {
                // Into a file, not a pipe: pg_ctl leaves behind a server that would hold the pipe open.
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .directory(new File("/"))
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, program + " was still busy after " + PATIENCE_SECONDS + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(said));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /** Gives a file or folder, with all it holds, to the user that the programs run as; needed as root only. */
    void own(Path path) {
        if (owner.isEmpty() || (userId(path) == owner.get())) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.setAttribute(file, "unix:uid", owner.get(), LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
                        throws IOException {
                    // The top folder last: it tells whether the work was finished.
                    Files.setAttribute(folder, "unix:uid", owner.get());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean work() {
        return run("postgres", List.of("--version")).code() == 0;
    }

    private static int userOfThisProcess() {
        try {
            var own = Files.createTempFile("palabre", ".whoami");
            try {
                return userId(own);
            } finally {
                Files.delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int userId(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
