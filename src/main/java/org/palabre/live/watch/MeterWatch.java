package org.palabre.live.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.palabre.core.session.Answer;
import org.palabre.live.nodes.Surroundings;

/** Counts with Micrometer; the names are those of docs/operating.md. There from the start: a node that nobody came to yet has figures, too. */
@Startup
@ApplicationScoped
public class MeterWatch implements Watch {
    /** Where an operator's questions have their answers: is it within a quarter of a second? */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final AtomicInteger rooms = new AtomicInteger();
    private final AtomicInteger lines = new AtomicInteger();
    private final Timer acknowledged;
    private final Timer commit;
    private final DistributionSummary batch;
    private final LongAdder frames = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Counter behind;

    public MeterWatch(MeterRegistry registry, Surroundings surroundings) {
        this.registry = registry;
        registry.gauge("palabre.rooms", rooms);
        registry.gauge("palabre.connections", lines);
        registry.gauge("palabre.nodes", surroundings, Surroundings::count);
        acknowledged = Timer.builder("palabre.ack")
                .description("From a command's coming to its acknowledgement, after the commit")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        commit = Timer.builder("palabre.commit")
                .description("One batch, from handing it to the database")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        batch = DistributionSummary.builder("palabre.batch")
                .description("Events of one batch")
                .register(registry);
        // Thousands a second: added here, and read when somebody asks.
        FunctionCounter.builder("palabre.frames", frames, LongAdder::sum).register(registry);
        FunctionCounter.builder("palabre.frames.bytes", bytes, LongAdder::sum).register(registry);
        behind = registry.counter("palabre.slow");
    }

    @Override
    public void rooms(int more) {
        rooms.addAndGet(more);
    }

    @Override
    public void lines(int more) {
        lines.addAndGet(more);
    }

    @Override
    public void committed(int events, Duration took) {
        batch.record(events);
        commit.record(took);
    }

    @Override
    public void answered(Duration waited, Answer answer) {
        switch (answer) {
            case Answer.Accepted ignored -> acknowledged.record(waited);
            case Answer.Refused refused ->
                registry.counter("palabre.refused", "code", refused.reason().word())
                        .increment();
        }
    }

    @Override
    public void sent(int length) {
        frames.increment();
        bytes.add(length);
    }

    @Override
    public void behind() {
        behind.increment();
    }

    @Override
    public void turnedAway(String why) {
        registry.counter("palabre.turned.away", "why", why).increment();
    }
}
