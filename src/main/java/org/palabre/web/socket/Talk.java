package org.palabre.web.socket;

import io.github.bucket4j.Bucket;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.palabre.live.Connection;
import org.palabre.live.Elsewhere;
import org.palabre.live.fanout.Frames;
import org.palabre.live.watch.Watch;

/** What is said on one socket. A message that cannot be taken costs its sender, never the room (P9). */
final class Talk {
    private static final Logger LOG = Logger.getLogger(Talk.class);

    private final SocketLink link;
    private final Uni<Connection> connection;
    private final Bucket bucket;
    private final SocketConfig config;
    private final Watch watch;
    private final InstantSource clock;
    private boolean closed;

    /** @param connection may still be on its way: what is said meanwhile is said in order once it is there */
    Talk(SocketLink link, Uni<Connection> connection, SocketConfig config, Watch watch, InstantSource clock) {
        this.link = link;
        this.connection = connection.memoize().indefinitely();
        this.config = config;
        this.watch = watch;
        this.clock = clock;
        this.bucket = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(config.burst()).refillGreedy(config.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Ends when the first frame is on its way, or the socket is being closed. */
    Uni<Void> begin() {
        return connection
                .replaceWithVoid()
                .onFailure(TurnedAway.class)
                .recoverWithUni(away -> {
                    closed = true;
                    watch.turnedAway(((TurnedAway) away).reason().getMessage());
                    link.close(((TurnedAway) away).reason());
                    return Uni.createFrom().voidItem();
                })
                .onFailure(Elsewhere.class)
                .recoverWithUni(elsewhere -> {
                    close(CloseCode.COME_BACK);
                    return Uni.createFrom().voidItem();
                })
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.error("A socket cannot be connected to its room", failure);
                    close(CloseCode.COME_BACK);
                    return Uni.createFrom().voidItem();
                });
    }

    void hear(String text) {
        if (closed) {
            return;
        }
        if (text.length() > config.longest()) {
            close(CloseCode.TOO_LARGE);
        } else if (!bucket.tryConsume(1)) {
            close(CloseCode.TOO_MANY);
        } else {
            take(text);
        }
    }

    private void take(String text) {
        try {
            switch (Decoder.read(text)) {
                case FromClient.Clock question -> link.send(Frames.clock(question.t0(), clock.instant()));
                case FromClient.Command command ->
                    connection.subscribe().with(it -> it.ask(command.id(), command.what()), failure -> {});
            }
        } catch (Unreadable e) {
            LOG.infof("A socket is closed, its message cannot be read: %s", e.getMessage());
            close(CloseCode.UNREADABLE);
        }
    }

    void close(CloseCode why) {
        closed = true;
        watch.turnedAway(why.reason().getMessage());
        link.close(why.reason());
    }

    void end() {
        closed = true;
        connection.subscribe().with(Connection::left, failure -> {});
    }
}
