package org.palabre.web.record.export;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.palabre.background.BackgroundThreads;

/**
 * Where long files are made: one at a time, on a thread of its own that yields to everything live. A finished file waits a few
 * minutes for whoever asked; asking again for the same one does not make it again. Any thread.
 */
@ApplicationScoped
public class Workshop {
    private static final Logger LOG = Logger.getLogger(Workshop.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST_WAITING = 40;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Clock clock;
    private final ExecutorService bench = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            new BackgroundThreads("record-exports"));

    public Workshop(Clock clock) {
        this.clock = clock;
    }

    /**
     * A file that was asked for.
     *
     * @param progress how far it is; nothing yet while others are made first
     * @param made done when it is there; failed when it cannot be made
     */
    public record Job(Instant asked, Progress progress, CompletableFuture<byte[]> made) {
        public boolean isDone() {
            return made.isDone();
        }
    }

    /**
     * The job of this file: begun now, or by somebody who asked before.
     *
     * @param key what is equal when the file is
     * @param work makes it, and tells how far it is
     * @throws RejectedExecutionException when too many wait already
     */
    public Job job(String key, Function<Progress, byte[]> work) {
        Instant now = clock.instant();
        jobs.values().removeIf(job -> job.isDone() && job.asked().plus(KEPT).isBefore(now));
        return jobs.computeIfAbsent(key, ignored -> begun(now, work));
    }

    private Job begun(Instant now, Function<Progress, byte[]> work) {
        Progress progress = new Progress();
        return new Job(
                now,
                progress,
                CompletableFuture.supplyAsync(
                                () -> {
                                    progress.reached(0);
                                    return work.apply(progress);
                                },
                                bench)
                        .whenComplete((file, failure) -> {
                            if (failure != null) {
                                LOG.error("A record could not be exported", failure);
                            }
                        }));
    }

    /** Forgets a job that failed, so that it can be asked for again. */
    public void forget(String key) {
        jobs.remove(key);
    }

    @PreDestroy
    void stop() {
        bench.shutdownNow();
    }
}
