package org.palabre.web.operate;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the database answers in time, takes writes, and has every table in the form that this version wants. */
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ASK = """
        select count(*) filter (where not success) as failed, count(*) as migrations,
               current_setting('transaction_read_only') = 'on' as frozen
        from flyway_schema_history
        """;

    private final Pool pool;

    DatabaseReady(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(ASK)
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> rows.iterator().next())
                .map(row -> HealthCheckResponse.named("database and migrations")
                        .status(row.getLong("failed") == 0
                                && row.getLong("migrations") > 0
                                && !row.getBoolean("frozen"))
                        .withData("migrations", row.getLong("migrations"))
                        .build())
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down("database and migrations"));
    }
}
