package org.palabre.start.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palabre.start.Trouble;
import org.palabre.start.postgres.Programs.Outcome;

/**
 * A PostgreSQL data folder and what can be done with it: make it, start a server on it.
 *
 * @param durability what the server is told about keeping its word; see {@link #KEEPS_ITS_WORD}
 */
record Cluster(Programs programs, Path data, List<String> durability) {

    /** Acknowledged means on disk: what {@code commit} said stays, whatever is killed. */
    static final List<String> KEEPS_ITS_WORD = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    /** For tests alone, whose data nobody misses. */
    static final List<String> FORGETFUL = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    static final String USER = "palabre";

    /** The PostgreSQL that the jar carries. */
    static final String MAJOR = "18";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Makes the data folder, unless it is there; refuses one that another PostgreSQL version has written. */
    void make(String password) {
        var version = data.resolve("PG_VERSION");
        try {
            if (Files.exists(version)) {
                refuseOther(Files.readString(version).strip(), data);
                programs.own(data);
                return;
            }
            var growing = data.resolveSibling(data.getFileName() + ".growing");
            if (Files.exists(growing)) {
                Software.delete(growing);
            }
            Files.createDirectory(growing);
            programs.own(growing);
            initialise(growing, password);
            Files.move(growing, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("The database folder " + data + " cannot be made: " + e.getMessage() + ".");
        }
    }

    static void refuseOther(String version, Path data) {
        if (!version.equals(MAJOR)) {
            throw new Trouble("The data in " + data + " was written by PostgreSQL " + version + ", and this Palabre"
                    + " carries " + MAJOR + "; start the version that wrote it, or name another folder with"
                    + " PALABRE_DATA.");
        }
    }

    /** Starts a server on a free port. */
    Postmaster start() {
        return start(freePort());
    }

    /** Starts a server on this port, waiting a while for the remains of a killed one to go. */
    Postmaster start(int port) {
        var log = data.resolve("server.log");
        for (var waited = Duration.ZERO; ; waited = waited.plus(PAUSE)) {
            var outcome = startOnce(port, log);
            if (outcome.code() == 0) {
                return Postmaster.of(data)
                        .orElseThrow(() -> new Trouble("PostgreSQL ended as soon as it started; see " + log + "."));
            }
            var reason = reason(log, outcome);
            if (!reason.contains("still in use") || waited.compareTo(PATIENCE) > 0) {
                throw new Trouble("PostgreSQL does not start on " + data + ": " + reason);
            }
            pause();
        }
    }

    private Outcome startOnce(int port, Path log) {
        var options = settings(port).stream().map(it -> "-c " + it).collect(Collectors.joining(" "));
        try {
            // Of this start alone, so that its end tells why it failed.
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new Trouble("The database folder " + data + " cannot be written to: " + e.getMessage() + ".");
        }
        return programs.run(
                "pg_ctl",
                List.of("start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString(), "-o", options));
    }

    private List<String> settings(int port) {
        var settings = new ArrayList<>(durability);
        settings.add("port=" + port);
        settings.add("listen_addresses=127.0.0.1");
        // No socket file: the server is found by port, and /tmp may belong to somebody else.
        settings.add("unix_socket_directories=");
        settings.add("max_connections=100");
        // A detail repeats the row it complains of, and with it what somebody wrote.
        settings.add("log_error_verbosity=terse");
        settings.add("log_min_error_statement=panic");
        return settings;
    }

    private void initialise(Path folder, String password) throws IOException {
        var slip = Files.createTempFile(folder.resolveSibling("."), "slip", "");
        try {
            Files.writeString(slip, password + "\n");
            programs.own(slip);
            // The built-in locale sorts and folds the same on every machine, whatever it has installed.
            var outcome = programs.run(
                    "initdb",
                    List.of(
                            "-D",
                            folder.toString(),
                            "-U",
                            USER,
                            "--pwfile=" + slip,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            if (outcome.code() != 0) {
                throw new Trouble("PostgreSQL cannot make its data folder: "
                        + outcome.said()
                                .lines()
                                .filter(it -> it.contains("error"))
                                .findFirst()
                                .orElse(outcome.said()));
            }
        } finally {
            Files.delete(slip);
        }
    }

    /** The complaint in the server's log, or, when it got no further, what {@code pg_ctl} said. */
    private static String reason(Path log, Outcome outcome) {
        try {
            var lines = Files.exists(log)
                    ? Files.readAllLines(log)
                    : outcome.said().lines().toList();
            return lines.stream()
                    .filter(it -> it.contains("FATAL") || it.contains("PANIC") || it.contains("HINT"))
                    .map(it -> it.replaceFirst("^.*(?=FATAL|PANIC|HINT)", ""))
                    .reduce((first, second) -> first + " " + second)
                    .orElse(String.join(" ", lines).strip());
        } catch (IOException e) {
            return outcome.said();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Trouble("This machine has no free port for PostgreSQL: " + e.getMessage() + ".");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
