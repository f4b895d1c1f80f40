package org.palabre.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.record.life.KeptSession.await;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.program.retention.Retention;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.keys.PgSessionKeys;
import org.palabre.record.life.KeptSession;

class RetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void words_end_when_the_time_of_their_workspace_is_over_and_not_a_day_before() {
        try (LogDatabase database = new LogDatabase("retention", "V10__people", "V11__program", "V27__retention")) {
            KeptSession kept = new KeptSession(
                    database,
                    "retention",
                    PlayedSessions.of("speed-thinking", 6, 2),
                    "bot1",
                    new PgSessionKeys(database.pool(), Optional.of("a secret of this installation")));
            run(
                    database,
                    "insert into workspace (id, name, created_at) values ('w1', 'Village', now()), ('w2', 'Other',"
                            + " now())");
            run(database, """
                insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params, mode, language,
                    expected, strategy, objective, question, givens, who_decides, what_next, confidentiality, sponsors, status, created_at)
                values ('%s', 'w1', 'K7P2QX', 't', 'm', '1', 'h', '{}', 'LIVE', 'en', 6, '', '', 'q', '', '', '', '', '', 'CLOSED', now())
                """.formatted(kept.id));
            Retention retention = new Retention(database.pool(), kept.oblivion());
            Instant closed = kept.before.session().closed().orElseThrow();
            Instant inAYear = closed.plus(DAY.multipliedBy(365));

            assertThat(await(retention.sweep(inAYear)))
                    .as("for ever, unless somebody says otherwise")
                    .isEmpty();
            run(database, "update workspace set keep_months = 1 where id = 'w2'");
            assertThat(await(retention.sweep(inAYear)))
                    .as("the rule of another workspace")
                    .isEmpty();
            run(database, "update workspace set keep_months = 6 where id = 'w1'");
            Instant over = closed.atZone(java.time.ZoneOffset.UTC).plusMonths(6).toInstant();
            assertThat(await(retention.wouldForget("w1", 6, over.minus(DAY)))).isZero();
            assertThat(await(retention.wouldForget("w1", 5, over.minus(DAY)))).isEqualTo(1);
            assertThat(await(retention.sweep(over.minus(DAY)))).isEmpty();
            assertThat(kept.matching("number \\d+")).isPositive();

            assertThat(await(retention.sweep(over.plus(DAY)))).containsExactly(kept.id);

            assertThat(kept.matching("number \\d+")).isZero();
            assertThat(await(retention.sweep(over.plus(DAY))))
                    .as("once is enough")
                    .isEmpty();
            assertThat(await(retention.wouldForget("w1", 1, over.plus(DAY)))).isZero();
        }
    }

    private static void run(LogDatabase database, String sql) {
        await(database.pool().preparedQuery(sql).execute(Tuple.tuple()));
    }
}
