package org.palabre.start;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.palabre.start.Command.Needs;
import org.palabre.start.DataFolder.Hold;
import org.palabre.start.postgres.EmbeddedPostgres;

/**
 * What stands under Quarkus while a command runs: the data folder, the secrets, a database that answers. Closing it,
 * which happens after Quarkus has stopped, also when the process is asked to end, stops what was started here.
 *
 * @param settings configuration properties for Quarkus
 * @param hold kept here, because a lock that nothing refers to is let go
 */
record Ground(
        Map<String, String> settings,
        Optional<Hold> hold,
        Optional<EmbeddedPostgres> embedded,
        CountDownLatch quarkusStopped)
        implements AutoCloseable {

    private static final long QUARKUS_STOPS_WITHIN_SECONDS = 15;

    /** Each tick of a room wakes every one of them: with two to a processor they get in each other's way. */
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    /** @throws Trouble with one sentence if something is not as it must be */
    static Ground prepare(Command command, Settings settings) {
        var external = settings.database();
        var folder = DataFolder.at(settings.dataFolder());
        var found = new TreeMap<>(Secrets.settings(folder, settings.value("palabre.secret")));
        if (command.needs() == Needs.SERVER) {
            found.put("quarkus.http.port", Integer.toString(settings.port()));
            found.put("palabre.url", settings.publicUrl().orElse("http://localhost:" + settings.port()));
            found.put(EVENT_LOOPS, settings.value(EVENT_LOOPS).orElseGet(Ground::processors));
        } else {
            found.put("quarkus.http.host-enabled", "false");
        }
        settings.value("palabre.traces").ifPresent(collector -> {
            found.put("quarkus.otel.sdk.disabled", "false");
            found.put("quarkus.otel.instrument.vertx-http", "true");
            found.put("quarkus.otel.instrument.vertx-sql-client", "true");
            found.put("quarkus.otel.exporter.otlp.endpoint", collector);
        });
        if (external.isPresent()) {
            refuseTakenPort(command, settings);
            DatabaseCheck.check(external.get());
            found.putAll(external.get().settings());
            if (command.needs() == Needs.SERVER) {
                // Whoever shares a database has to hear of the others; alone on it, that costs next to nothing.
                found.put(
                        "palabre.nodes.wake-up", settings.value("palabre.nodes").orElse("postgresql"));
            }
            return new Ground(found, Optional.empty(), Optional.empty(), new CountDownLatch(1));
        }
        var password = Secrets.kept(folder.secrets().resolve("postgres"));
        var role =
                command.needs() == Needs.SERVER ? "the server at http://localhost:" + settings.port() : command.name();
        return switch (folder.hold(role + " (process " + ProcessHandle.current().pid() + ")")) {
            case Hold.ByAnother another -> onRunning(command, folder, another, password, found);
            case Hold.Ours ours -> {
                refuseTakenPort(command, settings);
                yield onOwn(folder, ours, password, found);
            }
        };
    }

    private static String processors() {
        return Integer.toString(Runtime.getRuntime().availableProcessors());
    }

    private static Ground onOwn(DataFolder folder, Hold.Ours hold, String password, Map<String, String> found) {
        var embedded = EmbeddedPostgres.start(folder.postgres(), folder.software(), password);
        try {
            DatabaseCheck.check(embedded.address());
        } catch (Trouble e) {
            embedded.close();
            throw e;
        }
        found.putAll(embedded.address().settings());
        var ground = new Ground(found, Optional.of(hold), Optional.of(embedded), new CountDownLatch(1));
        Runtime.getRuntime().addShutdownHook(new Thread(ground::closeAfterQuarkus, "stop PostgreSQL"));
        return ground;
    }

    /** Another process has the folder: its database can be shared, its place as the server cannot. */
    private static Ground onRunning(
            Command command, DataFolder folder, Hold.ByAnother another, String password, Map<String, String> found) {
        var reloading = another.role().equals(DataFolder.THIS_PROCESS);
        if (command.needs() == Needs.SERVER && !reloading) {
            throw new Trouble("Palabre already uses " + folder.root() + ": " + another.role()
                    + "; stop that one first, or name another folder with PALABRE_DATA.");
        }
        var address = EmbeddedPostgres.running(folder.postgres(), password)
                .orElseThrow(() -> new Trouble("The database in " + folder.root() + " is being started or stopped by "
                        + another.role() + "; try again in a moment."));
        DatabaseCheck.check(address);
        found.putAll(address.settings());
        return new Ground(found, Optional.empty(), Optional.empty(), new CountDownLatch(1));
    }

    /** In dev mode Quarkus keeps the port open while the program starts anew. */
    private static void refuseTakenPort(Command command, Settings settings) {
        if (command.needs() != Needs.SERVER || LaunchMode.current().isDev()) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.port()));
        } catch (IOException e) {
            throw new Trouble("Port " + settings.port()
                    + " cannot be used (taken by another program, or not allowed); choose one with PALABRE_PORT.");
        }
    }

    /** In dev mode PostgreSQL stays for the next start in this process, and ends with it. */
    @Override
    public void close() {
        quarkusStopped.countDown();
        if (!LaunchMode.current().isDev()) {
            closeEmbedded();
        }
    }

    private void closeEmbedded() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    /** On a signal this runs beside Quarkus' own farewell, and must let it finish. */
    private void closeAfterQuarkus() {
        try {
            var _ = quarkusStopped.await(QUARKUS_STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeEmbedded();
    }
}
