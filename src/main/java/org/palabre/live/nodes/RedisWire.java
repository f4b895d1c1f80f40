package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** SUBSCRIBE on one connection that is made again when it ends, PUBLISH on others. For more nodes than a database should wake. */
final class RedisWire implements Wire {
    private static final Logger LOG = Logger.getLogger(RedisWire.class);
    private static final String CHANNEL = "palabre";
    private static final long AGAIN_MS = 500;
    private static final int PARTS_OF_A_MESSAGE = 3;

    private final Vertx vertx;
    private final Redis redis;
    private volatile boolean closed;

    /** @param address {@code redis://:password@host:6379/0}, or {@code rediss://…} */
    RedisWire(Vertx vertx, String address) {
        this.vertx = vertx;
        this.redis = Redis.createClient(vertx, address);
    }

    @Override
    public Uni<Void> listen(Consumer<String> heard, Runnable afresh) {
        return Uni.createFrom()
                .completionStage(() -> subscribed(heard, afresh).toCompletionStage())
                .replaceWithVoid();
    }

    private Future<Response> subscribed(Consumer<String> heard, Runnable afresh) {
        return redis.connect().compose(connection -> {
            connection.handler(message -> hear(message, heard));
            connection.exceptionHandler(failure -> LOG.debugf("Redis: %s", failure.toString()));
            connection.endHandler(gone -> again(heard, afresh));
            return connection
                    .send(Request.cmd(Command.SUBSCRIBE).arg(CHANNEL))
                    .onSuccess(listening -> afresh.run())
                    .onFailure(failure -> close(connection));
        });
    }

    private void again(Consumer<String> heard, Runnable afresh) {
        if (!closed) {
            vertx.setTimer(AGAIN_MS, timer -> subscribed(heard, afresh).onFailure(failure -> again(heard, afresh)));
        }
    }

    /** {@code message}, the channel, the text. */
    private static void hear(Response message, Consumer<String> heard) {
        boolean text = (message.type() == ResponseType.PUSH || message.type() == ResponseType.MULTI)
                && message.size() == PARTS_OF_A_MESSAGE
                && message.get(0).toString().equals("message");
        if (text) {
            heard.accept(message.get(2).toString());
        }
    }

    @Override
    public Uni<Void> say(String text) {
        return Uni.createFrom()
                .completionStage(() -> redis.send(
                                Request.cmd(Command.PUBLISH).arg(CHANNEL).arg(text))
                        .toCompletionStage())
                .replaceWithVoid();
    }

    private static void close(RedisConnection connection) {
        connection.close().onFailure(failure -> LOG.debugf("Redis: %s", failure.toString()));
    }

    @Override
    public void close() {
        closed = true;
        redis.close();
    }
}
