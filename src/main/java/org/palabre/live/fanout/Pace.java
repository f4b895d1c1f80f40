package org.palabre.live.fanout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palabre.live.LiveConfig;
import org.palabre.live.loop.Loop;

/** When the next tick of a room is due: what changes is gathered for as long as its size asks for, from the first change on (P10). */
final class Pace {
    private final Loop loop;
    private final LiveConfig.Tick config;
    private final Runnable tick;
    private Instant due = Instant.MAX;
    private Instant beat = Instant.MAX;
    private Loop.@Nullable Alarm alarm;

    Pace(Loop loop, LiveConfig.Tick config, Runnable tick) {
        this.loop = loop;
        this.config = config;
        this.tick = tick;
    }

    /** @param connections of the room now */
    void soon(int connections) {
        wake(loop.instant().plus(config.of(connections)));
    }

    /** No later than this. */
    void wake(Instant when) {
        if (when.isBefore(due)) {
            due = when;
            if (alarm != null) {
                alarm.cancel();
            }
            alarm = loop.at(when, () -> {
                due = Instant.MAX;
                tick.run();
            });
        }
    }

    /**
     * The number has to go out although nothing else does: on the next full five seconds of the clock, whenever within
     * them the hidden act was, so that the moment says nothing of it (P6).
     */
    void beat() {
        if (beat.equals(Instant.MAX)) {
            long every = config.number().toMillis();
            beat = Instant.ofEpochMilli((Math.floorDiv(loop.instant().toEpochMilli(), every) + 1) * every);
        }
        wake(beat);
    }

    boolean beatIsDue() {
        return !beat.isAfter(loop.instant());
    }

    /** The number went out. */
    void counted() {
        beat = Instant.MAX;
    }
}
