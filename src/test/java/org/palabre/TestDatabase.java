package org.palabre;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One real PostgreSQL in a temporary folder for the whole test JVM, stopped when the JVM ends. Put
 * {@code @QuarkusTestResource(TestDatabase.class)} on a {@code @QuarkusTest}; plain tests call {@link #urls()}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** The configuration that leads Quarkus (JDBC for Flyway, reactive for the rest) to this database. */
    public static Map<String, String> urls() {
        // Quarkus may load this class twice (test and application loader); the port survives as a property.
        synchronized (System.class) {
            var port = System.getProperty("palabre.test.port");
            if (port == null) {
                port = Integer.toString(started());
                System.setProperty("palabre.test.port", port);
            }
            var place = "//localhost:" + port + "/postgres";
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql:" + place,
                    "quarkus.datasource.reactive.url",
                    "postgresql:" + place,
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres");
        }
    }

    private static int started() {
        try {
            // Its own shutdown hook stops it with the JVM.
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return urls();
    }

    @Override
    public void stop() {
        // Shared by all test classes: ends with the JVM.
    }
}
