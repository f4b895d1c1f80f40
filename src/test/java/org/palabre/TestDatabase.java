package org.palabre;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.postgres.EmbeddedPostgres;

/**
 * One real PostgreSQL for the whole test JVM, stopped when the JVM ends; its data is thrown away. Put
 * {@code @QuarkusTestResource(TestDatabase.class)} on a {@code @QuarkusTest}; plain tests call {@link #urls()}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Opens the figures of the server under test. */
    public static final String METRICS_TOKEN = "a-token-of-the-test";

    private static final String ADDRESS = "palabre.test.database";

    /** The configuration that leads Quarkus (JDBC for Flyway, reactive for the rest) to this database. */
    public static Map<String, String> urls() {
        return address().settings();
    }

    /** Where it is, and as whom to enter. */
    public static synchronized DatabaseAddress address() {
        // Quarkus loads this class more than once, one after the other; the address survives as a property.
        var known = System.getProperty(ADDRESS);
        if (known == null) {
            var started = started();
            known = started.reactiveUrl() + "?user=" + started.user().orElseThrow() + "&password="
                    + started.password().orElseThrow();
            System.setProperty(ADDRESS, known);
        }
        return DatabaseAddress.parse(known, ADDRESS);
    }

    private static DatabaseAddress started() {
        try {
            // The programs stay unpacked from run to run, the data does not.
            var data = Files.createTempDirectory("palabre-test-");
            var postgres = EmbeddedPostgres.startForgetful(
                    data.resolve("postgres"), Path.of("target", "software").toAbsolutePath(), "test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, data)));
            return postgres.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedPostgres postgres, Path data) {
        postgres.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(urls());
        settings.put(
                "palabre.metrics.token",
                METRICS_TOKEN); // here, for a profile of its own would start the server once more
        return settings;
    }

    @Override
    public void stop() {
        // Shared by all test classes: ends with the JVM.
    }
}
