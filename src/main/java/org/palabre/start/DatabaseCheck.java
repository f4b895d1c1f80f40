package org.palabre.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.postgresql.Driver;

/**
 * Looks at a database before anything else touches it: does it answer, is it PostgreSQL 15 or newer, and was it last
 * written by a Palabre that this one understands?
 */
final class DatabaseCheck {

    private static final int OLDEST = 15;
    private static final String PATIENCE_SECONDS = "10";
    private static final String LIVING =
            "select 1 from node where seen_at > clock_timestamp() - interval '6 seconds' limit 1";

    private DatabaseCheck() {}

    /** @throws Trouble with one sentence if the database cannot be used */
    static void check(DatabaseAddress address) {
        var entry = address.entry();
        entry.setProperty("connectTimeout", PATIENCE_SECONDS);
        entry.setProperty("loginTimeout", PATIENCE_SECONDS);
        try (var connection = new Driver().connect(address.jdbcUrl(), entry)) {
            if (connection == null) {
                throw new Trouble("No PostgreSQL driver takes the address " + address.place() + ".");
            }
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion(), address.place());
            if (!isShared(connection)) {
                refuseFuture(migrationUnknownTo(DatabaseCheck::isOurs, connection));
            }
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    static void refuseOlder(int major, String place) {
        if (major < OLDEST) {
            throw new Trouble("The database " + place + " is PostgreSQL " + major + ", and Palabre needs " + OLDEST
                    + " or newer.");
        }
    }

    static void refuseFuture(Optional<String> unknownMigration) {
        unknownMigration.ifPresent(script -> {
            throw new Trouble("This data was last used by a newer Palabre (its step " + script
                    + " is unknown here); start that version, or name another folder with PALABRE_DATA.");
        });
    }

    /** Whether another node lives on it: nodes are being exchanged, and a later version leaves what an earlier one needs. */
    private static boolean isShared(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('node')")) {
                if (!table.next() || table.getString(1) == null) {
                    return false;
                }
            }
            try (var living = statement.executeQuery(LIVING)) {
                return living.next();
            }
        }
    }

    private static boolean isOurs(String script) {
        // Flyway writes the path within its location, or the whole path, depending on how it scanned.
        var name = script.substring(script.lastIndexOf('/') + 1);
        return DatabaseCheck.class.getResource("/db/migration/" + name) != null;
    }

    private static Optional<String> migrationUnknownTo(Predicate<String> ours, Connection connection)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
                if (!table.next() || table.getString(1) == null) {
                    return Optional.empty();
                }
            }
            try (var rows = statement.executeQuery("select script from flyway_schema_history"
                    + " where version is not null and type = 'SQL' order by installed_rank desc")) {
                while (rows.next()) {
                    if (!ours.test(rows.getString(1))) {
                        return Optional.of(rows.getString(1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** By the SQL state: class 08 no connection, 28 refused entry, 3D no such database. */
    static Trouble unusable(DatabaseAddress address, SQLException e) {
        var state = String.valueOf(e.getSQLState());
        var user = address.user().map(it -> "user " + it).orElse("a nameless user");
        if (state.startsWith("28")) {
            return new Trouble("PostgreSQL at " + address.place() + " does not let " + user
                    + " in; check user and password in PALABRE_DB_URL.");
        }
        if (state.startsWith("3D")) {
            return new Trouble("PostgreSQL answers, but has no database " + address.place()
                    + "; create it, or correct PALABRE_DB_URL.");
        }
        if (state.startsWith("08")) {
            return new Trouble("No PostgreSQL answers at " + address.place()
                    + "; check PALABRE_DB_URL and that the database runs.");
        }
        return new Trouble("The database " + address.place() + " cannot be used: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(state) + ".");
    }
}
