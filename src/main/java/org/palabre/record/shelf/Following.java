package org.palabre.record.shelf;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the archivist catch up at the start and every few seconds after; never two at a time in this process. Where nobody can come in by
 * HTTP, the process is there for one command and ends with it: it leaves this to the servers.
 */
@ApplicationScoped
class Following {
    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final long EVERY_MS = 2_000;

    private final Archivist archivist;
    private final Event<Archived> news;
    private final Vertx vertx;
    private final boolean serves;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    Following(
            Archivist archivist,
            Event<Archived> news,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.archivist = archivist;
        this.news = news;
        this.vertx = vertx;
        this.serves = serves;
    }

    void start(@Observes StartupEvent ignored) {
        if (serves) {
            timer = vertx.setPeriodic(1, EVERY_MS, tick -> follow());
        }
    }

    /** The timer outlives the beans. */
    void stop(@Observes ShutdownEvent ignored) {
        vertx.cancelTimer(timer);
    }

    private void follow() {
        if (busy.compareAndSet(false, true)) {
            archivist
                    .catchUp()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            made -> made.stream().map(Archived::new).forEach(news::fire),
                            failure -> LOG.debug("The records could not be brought up to date", failure));
        }
    }
}
