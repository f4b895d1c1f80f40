package org.palabre.web.remind;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lets {@link Reminders} look two minutes after the start and every hour after, and {@link Nudges} every ten minutes. */
@ApplicationScoped
class Reminding {
    private static final Logger LOG = Logger.getLogger(Reminding.class);
    private static final long SOON_MS = Duration.ofMinutes(2).toMillis();

    private final Reminders reminders;
    private final Nudges nudges;
    private final Vertx vertx;
    private final Clock clock;

    Reminding(Reminders reminders, Nudges nudges, Vertx vertx, Clock clock) {
        this.reminders = reminders;
        this.nudges = nudges;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent ignored) {
        every(Duration.ofHours(1), reminders::send);
        every(Duration.ofMinutes(10), nudges::send);
    }

    /** One look at a time. */
    private void every(Duration pause, Function<Instant, Uni<Integer>> look) {
        AtomicBoolean busy = new AtomicBoolean();
        vertx.setPeriodic(SOON_MS, pause.toMillis(), tick -> {
            if (busy.compareAndSet(false, true)) {
                look.apply(clock.instant())
                        .onTermination()
                        .invoke(() -> busy.set(false))
                        .subscribe()
                        .with(
                                sent -> LOG.debugf("%d reminders sent", sent),
                                failure -> LOG.warn("Could not look for whom to remind", failure));
            }
        });
    }
}
