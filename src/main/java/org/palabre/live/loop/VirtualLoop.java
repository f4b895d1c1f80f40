package org.palabre.live.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A loop whose time passes only when it is told to, on the thread that tells it: an hour of a session is played in
 * moments, and the same way every time. For rehearsals and tests. Not thread-safe.
 */
public final class VirtualLoop implements Loop {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Waiting> alarms =
            new PriorityQueue<>(Comparator.comparing(Waiting::when).thenComparingLong(Waiting::number));
    private Instant now;
    private long number;
    private boolean running;

    public VirtualLoop(Instant start) {
        now = start;
    }

    private record Waiting(Instant when, long number, Runnable task) {}

    @Override
    public Instant instant() {
        return now;
    }

    /** Runs the task at once, or after the one that is running. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
                next.run();
            }
        } finally {
            running = false;
        }
    }

    @Override
    public Alarm at(Instant when, Runnable task) {
        Waiting waiting = new Waiting(when, number++, task);
        alarms.add(waiting);
        return () -> alarms.remove(waiting);
    }

    /** Lets this much time pass; every alarm on the way rings at its moment. */
    public void advance(Duration by) {
        Instant end = now.plus(by);
        for (Waiting next = alarms.peek(); next != null && !next.when().isAfter(end); next = alarms.peek()) {
            alarms.remove(next);
            if (next.when().isAfter(now)) {
                now = next.when();
            }
            execute(next.task());
        }
        now = end;
    }
}
