package org.palabre.live.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Where a room lives: tasks run one after another in the order they came, with a clock and alarms. {@link #execute} may
 * be called from any thread; {@link #at} and {@link #after} on the loop alone.
 */
public interface Loop extends Executor, InstantSource {

    /** Something that will happen unless it is cancelled. Cancelling twice, or too late, does nothing. */
    interface Alarm {
        void cancel();
    }

    /** Runs {@code task} on the loop once the clock shows {@code when}; soon when it already does. */
    Alarm at(Instant when, Runnable task);

    default Alarm after(Duration delay, Runnable task) {
        return at(instant().plus(delay), task);
    }
}
