package org.palabre.start.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.Trouble;
import org.postgresql.Driver;

class EmbeddedPostgresTest {

    private static final Path SOFTWARE = Path.of("target", "software").toAbsolutePath();

    @TempDir
    Path temporary;

    @Test
    void what_was_committed_is_there_after_an_orphan_was_stopped() throws SQLException {
        var data = temporary.resolve("postgres");
        var orphan = EmbeddedPostgres.start(data, SOFTWARE, "word");
        assertThat(orphan.forget()).isPositive();
        execute(orphan.address(), "create table kept (n int); insert into kept values (42)");

        try (var next = EmbeddedPostgres.start(data, SOFTWARE, "word")) {
            assertThat(query(next.address(), "select n from kept")).isEqualTo("42");
            assertThat(EmbeddedPostgres.running(data, "word")).contains(next.address());
        }
        assertThat(EmbeddedPostgres.running(data, "word")).isEmpty();
    }

    @Test
    void it_keeps_its_word_and_is_started_again_on_its_port_when_it_is_killed() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(temporary.resolve("postgres"), SOFTWARE, "word")) {
            assertThat(query(postgres.address(), "show fsync")).isEqualTo("on");
            assertThat(query(postgres.address(), "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres.address(), "show full_page_writes")).isEqualTo("on");

            execute(postgres.address(), "create table kept (n int); insert into kept values (7)");
            Postmaster.of(temporary.resolve("postgres")).orElseThrow().process().destroyForcibly();

            await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> assertThat(
                            query(postgres.address(), "select n from kept"))
                    .isEqualTo("7"));
        }
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        try (var postgres = EmbeddedPostgres.start(temporary.resolve("postgres"), SOFTWARE, "word")) {
            var stranger = postgres.address().as(Optional.empty(), Optional.of("guess"));
            assertThatThrownBy(() -> query(stranger, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_folder_of_a_newer_postgresql_is_refused_in_one_sentence() throws IOException {
        var data = Files.createDirectory(temporary.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "19\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, SOFTWARE, "word"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("PostgreSQL 19");
    }

    @Test
    void a_number_left_in_an_old_file_is_not_taken_for_a_server() throws IOException {
        var data = Files.createDirectory(temporary.resolve("postgres"));
        var own = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), own + "\n" + data + "\n0\n5432\n");
        assertThat(Postmaster.of(data)).isEmpty();
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = new Driver().connect(address.jdbcUrl(), address.entry());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = new Driver().connect(address.jdbcUrl(), address.entry());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
