package org.palabre.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.palabre.live.nodes.Surroundings;
import org.palabre.record.life.Rewrote;

/** Opens the running sessions when the server starts, closes idle rooms, and says good-bye when it stops. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final long EVERY_MS = 60_000;

    private final Rooms rooms;
    private final Vertx vertx;
    private final Surroundings surroundings;

    Housekeeping(Rooms rooms, Vertx vertx, Surroundings surroundings) {
        this.rooms = rooms;
        this.vertx = vertx;
        this.surroundings = surroundings;
    }

    void start(@Observes StartupEvent event) {
        surroundings
                .start(rooms)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .indefinitely()
                .subscribe()
                .with(known -> {}, failure -> LOG.error("The other nodes cannot be listened to", failure));
        vertx.setPeriodic(EVERY_MS, ignored -> rooms.closeIdle());
    }

    /** Memory must not keep what the log no longer holds, here and in other processes. */
    void forget(@Observes Rewrote news) {
        rooms.rewritten(news.session(), news.edition());
        surroundings.rewrote(news.session(), news.edition());
    }

    void stop(@Observes ShutdownEvent event) {
        rooms.closeAll();
        // Nobody waits for it: if it does not get through any more, the others notice by themselves.
        surroundings
                .stop()
                .subscribe()
                .with(gone -> {}, failure -> LOG.debugf("The other nodes were not told: %s", failure.toString()));
    }
}
