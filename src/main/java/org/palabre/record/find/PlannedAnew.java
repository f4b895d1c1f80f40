package org.palabre.record.find;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A question whose best way depends on what is asked for. All other statements keep one plan (application.properties), which takes every
 * word to be rare and sessions to be ten: a search among a thousand of them then reads the index a thousand times. To think again costs a
 * millisecond.
 */
final class PlannedAnew {
    private static final String THINK = "set local plan_cache_mode = force_custom_plan";

    private PlannedAnew() {}

    static Uni<RowSet<Row>> ask(Pool pool, String sql, Tuple values) {
        return pool.withTransaction(
                connection -> connection.query(THINK).execute().chain(() -> connection
                        .preparedQuery(sql)
                        .execute(values)));
    }
}
