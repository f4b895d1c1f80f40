package org.palabre.start.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.palabre.start.Trouble;

/**
 * A PostgreSQL server process, known by the {@code postmaster.pid} it keeps in its data folder.
 *
 * @param port where it listens on this machine
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final long FAST_SECONDS = 60;
    private static final long AT_ONCE_SECONDS = 20;

    /** The server that runs on a data folder, if one does. */
    static Optional<Postmaster> of(Path data) {
        var lines = lines(data.resolve("postmaster.pid"));
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(process, port));
    }

    /**
     * Ends the server: first so that it tidies up (SIGINT, open connections are cut), then, if it will not, at once
     * (SIGQUIT). Nothing committed is lost either way.
     */
    void stop() {
        signal("INT");
        if (!endsWithin(FAST_SECONDS)) {
            signal("QUIT");
            if (!endsWithin(AT_ONCE_SECONDS)) {
                throw new Trouble("The PostgreSQL left by an earlier start (process " + process.pid()
                        + ") does not end; end it, then start again.");
            }
        }
    }

    private void signal(String name) {
        try {
            // Java can only send TERM and KILL, which mean other things to PostgreSQL.
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number in an old file may by now be another program's: that one is left alone. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.endsWith("postgres")).orElse(true);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new Trouble("The database folder " + file.getParent()
                    + " cannot be read; it belongs to the user who first started Palabre here.");
        }
    }
}
