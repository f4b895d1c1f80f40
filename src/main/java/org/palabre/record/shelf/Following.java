package org.palabre.record.shelf;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Lets the archivist catch up at the start and every few seconds after; never two at a time in this process. */
@ApplicationScoped
class Following {
    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final long EVERY_MS = 2_000;

    private final Archivist archivist;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();

    Following(Archivist archivist, Vertx vertx) {
        this.archivist = archivist;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent ignored) {
        vertx.setPeriodic(1, EVERY_MS, tick -> follow());
    }

    private void follow() {
        if (busy.compareAndSet(false, true)) {
            archivist
                    .catchUp()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("The records could not be brought up to date", failure));
        }
    }
}
