package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.function.Consumer;

/** LISTEN and NOTIFY, on one connection of its own that comes back by itself. */
final class PgWire implements Wire {
    private static final String CHANNEL = "palabre";
    private static final long AGAIN_MS = 500;

    // A hint need not reach the disk: what it speaks of is there already.
    private static final String NOTIFY = """
        with hint as (select set_config('synchronous_commit', 'off', true))
        select pg_notify('palabre', $1) from hint
        """;

    private final Pool pool;
    private final PgSubscriber subscriber;

    PgWire(Vertx vertx, Pool pool, PgConnectOptions database) {
        this.pool = pool;
        subscriber = PgSubscriber.subscriber(vertx, database).reconnectPolicy(retries -> AGAIN_MS);
    }

    @Override
    public Uni<Void> listen(Consumer<String> heard, Runnable afresh) {
        subscriber.channel(CHANNEL).subscribeHandler(listening -> afresh.run()).handler(heard::accept);
        return Uni.createFrom().completionStage(() -> subscriber.connect().toCompletionStage());
    }

    @Override
    public Uni<Void> say(String text) {
        return pool.preparedQuery(NOTIFY).execute(Tuple.of(text)).replaceWithVoid();
    }

    @Override
    public void close() {
        subscriber.close();
    }
}
