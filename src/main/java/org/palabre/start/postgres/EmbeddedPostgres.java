package org.palabre.start.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.Trouble;
import org.postgresql.Driver;

/**
 * A PostgreSQL of our own beside the server: started before Quarkus, watched while it runs and started again if it is
 * killed, stopped after Quarkus has let go of it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "palabre";

    private final Cluster cluster;
    private final DatabaseAddress address;
    private Postmaster postmaster;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, Postmaster postmaster, DatabaseAddress address) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.address = address;
    }

    /**
     * Starts PostgreSQL on {@code data}, making the folder on first use and stopping an orphan that a killed process
     * left there. The caller holds the data folder's lock.
     *
     * @param software where its programs are unpacked
     * @param password of its only user, for a new folder or the one the folder was made with
     */
    public static EmbeddedPostgres start(Path data, Path software, String password) {
        return start(data, software, password, Cluster.KEEPS_ITS_WORD);
    }

    /** The same without care for power cuts: for tests, whose data is thrown away. */
    public static EmbeddedPostgres startForgetful(Path data, Path software, String password) {
        return start(data, software, password, Cluster.FORGETFUL);
    }

    /** The database of a server that already runs on {@code data}, started by another process. */
    public static Optional<DatabaseAddress> running(Path data, String password) {
        return Postmaster.of(data).map(it -> addressOf(it, password));
    }

    private static EmbeddedPostgres start(Path data, Path software, String password, List<String> durability) {
        Postmaster.of(data).ifPresent(Postmaster::stop);
        var cluster = new Cluster(Programs.of(Software.in(software)), data, durability);
        cluster.make(password);
        var postmaster = cluster.start();
        var embedded = new EmbeddedPostgres(cluster, postmaster, addressOf(postmaster, password));
        embedded.makeDatabase();
        embedded.watch();
        return embedded;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops PostgreSQL; connections still open are cut. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            postmaster.stop();
        }
    }

    /** Leaves the server behind as a kill would: what a test of orphans needs. Gives its process number. */
    synchronized long forget() {
        closed = true;
        return postmaster.process().pid();
    }

    private synchronized void watch() {
        var _ = postmaster.process().onExit().thenRun(this::revive);
    }

    /** On the thread that saw it end: starts it again on the same port, so that open pools find it. */
    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL ended unexpectedly and is started again");
        try {
            postmaster = cluster.start(address.port());
            watch();
        } catch (Trouble e) {
            LOG.error(e.sentence());
        }
    }

    private void makeDatabase() {
        var anywhere =
                new DatabaseAddress(address.host(), address.port(), "postgres", "", address.user(), address.password());
        try (var connection = new Driver().connect(anywhere.jdbcUrl(), anywhere.entry());
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new Trouble("The embedded PostgreSQL started but cannot be used: " + e.getMessage() + ".");
        }
    }

    private static DatabaseAddress addressOf(Postmaster postmaster, String password) {
        return new DatabaseAddress(
                "127.0.0.1", postmaster.port(), DATABASE, "", Optional.of(Cluster.USER), Optional.of(password));
    }
}
