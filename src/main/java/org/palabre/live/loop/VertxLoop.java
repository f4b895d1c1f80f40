package org.palabre.live.loop;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A Vert.x event-loop context. Loops share the few event-loop threads, so a task never blocks. */
public final class VertxLoop implements Loop {
    // A long wait is looked at again and again, for the wall clock may be set meanwhile.
    private static final long LONGEST_WAIT_MS = 60_000;

    private final Vertx vertx;
    private final Context context;
    private final InstantSource clock;

    public VertxLoop(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Alarm at(Instant when, Runnable task) {
        Waiting waiting = new Waiting(when, task);
        waiting.start();
        return waiting;
    }

    private final class Waiting implements Alarm {
        private final Instant when;
        private final Runnable task;
        private long timer = -1;
        private boolean over;

        Waiting(Instant when, Runnable task) {
            this.when = when;
            this.task = task;
        }

        void start() {
            // Rounded up: an alarm that is a little late is one task, one that is too early is two.
            long ms = Math.ceilDiv(Duration.between(instant(), when).toNanos(), 1_000_000);
            timer = vertx.setTimer(Math.clamp(ms, 1, LONGEST_WAIT_MS), ignored -> execute(this::ring));
        }

        private void ring() {
            if (over) {
                return;
            }
            if (instant().isBefore(when)) {
                start();
                return;
            }
            over = true;
            task.run();
        }

        @Override
        public void cancel() {
            over = true;
            vertx.cancelTimer(timer);
        }
    }
}
