package org.palabre.program.retention;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets {@link Retention} look a minute after the start and every hour after. */
@ApplicationScoped
class Sweeping {
    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    private final Retention retention;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Sweeping(Retention retention, Vertx vertx, Clock clock) {
        this.retention = retention;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** In servers alone: a command that runs beside one would not be heard by its rooms. */
    void start(
            @Observes StartupEvent ignored,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        if (!serves) {
            return;
        }
        vertx.setPeriodic(Duration.ofMinutes(1).toMillis(), Duration.ofHours(1).toMillis(), tick -> sweep());
    }

    private void sweep() {
        if (busy.compareAndSet(false, true)) {
            retention
                    .sweep(clock.instant())
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warn("Could not look for sessions whose time is over", failure));
        }
    }
}
