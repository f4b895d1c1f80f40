package org.palabre.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
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
    private static final Duration GOOD_BYE = Duration.ofSeconds(2);

    private final Rooms rooms;
    private final Vertx vertx;
    private final Surroundings surroundings;
    private final LiveConfig config;

    Housekeeping(Rooms rooms, Vertx vertx, Surroundings surroundings, LiveConfig config) {
        this.config = config;
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

    /** The server no longer says that it is ready; a third of the time is left to the proxy to notice, a third for who comes late. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        Duration third = config.drain().dividedBy(3);
        if (config.drain().isPositive()) {
            LOG.infof(
                    "People are sent to the other nodes; this one ends in %d s",
                    config.drain().toSeconds());
        }
        vertx.setTimer(Math.max(1, third.toMillis()), begins -> rooms.drain(third));
    }

    void stop(@Observes ShutdownEvent event) {
        rooms.closeAll();
        try {
            surroundings.stop().await().atMost(GOOD_BYE);
        } catch (RuntimeException e) {
            LOG.debugf("The other nodes were not told, and notice by themselves: %s", e.toString());
        }
    }
}
