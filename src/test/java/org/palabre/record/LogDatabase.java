package org.palabre.record;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.palabre.TestDatabase;

/** The tables of the log and the records in a schema of their own on the test database, without Quarkus. */
public final class LogDatabase implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    /** @param more migrations besides those of the log and the records, run first */
    public LogDatabase(String schema, String... more) {
        pool = pool(schema);
        run("drop schema if exists " + schema + " cascade");
        run("create schema " + schema);
        // An extension stands once in a database: else it would stand in the schema of whichever test came first.
        run("create extension if not exists pg_trgm with schema public");
        List.of(more).forEach(name -> run(migration(name)));
        run(migration("V2__log"));
        run(migration("V20__record"));
        run(migration("V21__session_key"));
        run(migration("V22__event_proof"));
        run(migration("V23__record_audience"));
        run(migration("V24__record_entry"));
        run(migration("V25__ledger"));
        run(migration("V26__record_link"));
        run(migration("V28__record_case"));
        run(migration("V29__log_edition"));
        run(migration("V30__commitment"));
        run(migration("V31__record_word"));
    }

    public Pool pool() {
        return pool;
    }

    public Vertx vertx() {
        return vertx;
    }

    private Pool pool(String schema) {
        PgConnectOptions options = PgConnectOptions.fromUri(TestDatabase.urls().get("quarkus.datasource.reactive.url"))
                .setUser(TestDatabase.urls().get("quarkus.datasource.username"))
                .setPassword(TestDatabase.urls().get("quarkus.datasource.password"))
                .addProperty("search_path", schema + ",public");
        return Pool.newInstance(
                io.vertx.sqlclient.Pool.pool(vertx.getDelegate(), options, new PoolOptions().setMaxSize(8)));
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(20));
    }

    private static String migration(String name) {
        try (InputStream file = LogDatabase.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
