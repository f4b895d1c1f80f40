package org.palabre.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Opens the running sessions when the server starts, closes idle rooms, and says good-bye when it stops. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final long EVERY_MS = 60_000;

    private final Rooms rooms;
    private final Vertx vertx;

    Housekeeping(Rooms rooms, Vertx vertx) {
        this.rooms = rooms;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        rooms.openRunning()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .atMost(5)
                .subscribe()
                .with(
                        sessions -> LOG.debugf("%d sessions run", sessions.size()),
                        failure -> LOG.error("Not every running session could be opened", failure));
        vertx.setPeriodic(EVERY_MS, ignored -> rooms.closeIdle());
    }

    void stop(@Observes ShutdownEvent event) {
        rooms.closeAll();
    }
}
