package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.TestDatabase;
import org.postgresql.Driver;

class DatabaseCheckTest {

    private static final DatabaseAddress PLACE = DatabaseAddress.parse("postgresql://ana:hush@h/d", "X");

    @ParameterizedTest
    @CsvSource({
        "08001, No PostgreSQL answers at h:5432/d",
        "28P01, does not let user ana in",
        "3D000, has no database h:5432/d",
        "53300, cannot be used: too many"
    })
    void each_refusal_of_the_database_has_its_sentence(String state, String sentence) {
        assertThat(DatabaseCheck.unusable(PLACE, new SQLException("too many\nmore", state))
                        .sentence())
                .contains(sentence)
                .doesNotContain("hush", "\n");
    }

    @Test
    void postgresql_14_is_refused_and_15_is_not() {
        assertThatThrownBy(() -> DatabaseCheck.refuseOlder(14, "h/d"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("14");
        assertThatCode(() -> DatabaseCheck.refuseOlder(15, "h/d")).doesNotThrowAnyException();
    }

    @Test
    void nobody_there_is_one_sentence() {
        var nobody = DatabaseAddress.parse("postgresql://a:hush@127.0.0.1:1/d", "X");
        assertThatThrownBy(() -> DatabaseCheck.check(nobody))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("No PostgreSQL answers at 127.0.0.1:1/d");
    }

    @Test
    void a_migration_of_a_newer_palabre_is_refused_and_ours_are_not() throws SQLException {
        var address = emptyDatabase();
        try (var connection = new Driver().connect(address.jdbcUrl(), address.entry());
                var statement = connection.createStatement()) {
            DatabaseCheck.check(address);
            statement.execute("create table flyway_schema_history"
                    + " (installed_rank int, version text, type text, script text)");
            statement.execute("insert into flyway_schema_history values (1, '1', 'SQL', 'V1__palabre.sql'),"
                    + " (2, '1', 'SQL', 'db/migration/V1__palabre.sql')");
            DatabaseCheck.check(address);
            statement.execute("insert into flyway_schema_history values (3, '999', 'SQL', 'V999__tomorrow.sql')");
            assertThatThrownBy(() -> DatabaseCheck.check(address))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("newer Palabre")
                    .hasMessageContaining("V999__tomorrow.sql");
            statement.execute("create table node (id text, seen_at timestamptz)");
            statement.execute("insert into node values ('a', now() - interval '1 hour')");
            assertThatThrownBy(() -> DatabaseCheck.check(address)).isInstanceOf(Trouble.class);
            statement.execute("insert into node values ('b', clock_timestamp())");
            DatabaseCheck.check(address); // nodes are being exchanged: a later one lives
        }
    }

    private static DatabaseAddress emptyDatabase() throws SQLException {
        var shared = TestDatabase.address();
        try (var connection = new Driver().connect(shared.jdbcUrl(), shared.entry());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists check_test");
            statement.execute("create database check_test");
        }
        return new DatabaseAddress(shared.host(), shared.port(), "check_test", "", shared.user(), Optional.of("test"));
    }
}
