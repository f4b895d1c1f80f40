package org.palabre.web.remind;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Lets {@link Reminders} look two minutes after the start and every hour after. */
@ApplicationScoped
class Reminding {
    private static final Logger LOG = Logger.getLogger(Reminding.class);

    private final Reminders reminders;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Reminding(Reminders reminders, Vertx vertx, Clock clock) {
        this.reminders = reminders;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent ignored) {
        vertx.setPeriodic(Duration.ofMinutes(2).toMillis(), Duration.ofHours(1).toMillis(), tick -> send());
    }

    private void send() {
        if (busy.compareAndSet(false, true)) {
            reminders
                    .send(clock.instant())
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            sent -> LOG.debugf("%d reminders sent", sent),
                            failure -> LOG.warn("Could not look for commitments to ask about", failure));
        }
    }
}
