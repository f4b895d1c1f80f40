package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long files are made one at a time, once for all who ask, away from the threads of running sessions. */
class WorkshopTest {
    private static final byte[] FILE = {1, 2, 3};

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final Workshop workshop = new Workshop(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @AfterEach
    void close() {
        goOn.countDown();
        workshop.stop();
    }

    @Test
    void whoever_asks_waits_for_nothing_and_the_next_file_is_begun_when_the_one_before_is_done() {
        AtomicReference<String> thread = new AtomicReference<>("");
        Workshop.Job first = workshop.job("a", ignored -> slow(thread));
        Workshop.Job second = workshop.job("b", ignored -> slow(thread));
        await().until(() -> thread.get().equals("record-exports"));
        assertThat(first.isDone()).isFalse();
        assertThat(made).hasValue(0);
        goOn.countDown();
        assertThat(second.made()).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(FILE);
        assertThat(first.isDone()).isTrue();
    }

    @Test
    void the_same_file_is_made_once_for_all_who_ask_and_kept_for_a_while() {
        goOn.countDown();
        Workshop.Job job = workshop.job("a", ignored -> slow(new AtomicReference<>("")));
        assertThat(job.made()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(workshop.job("a", ignored -> slow(new AtomicReference<>(""))))
                .isSameAs(job);
        assertThat(made).hasValue(1);
        now.set(now.get().plus(Duration.ofMinutes(6)));
        assertThat(workshop.job("a", ignored -> slow(new AtomicReference<>(""))))
                .isNotSameAs(job);
    }

    @Test
    void one_that_failed_can_be_asked_for_again() {
        Workshop.Job broken = workshop.job("a", ignored -> {
            throw new IllegalStateException("a report cannot be set");
        });
        assertThat(broken.made()).failsWithin(Duration.ofSeconds(20));
        workshop.forget("a");
        goOn.countDown();
        assertThat(workshop.job("a", ignored -> slow(new AtomicReference<>(""))).made())
                .succeedsWithin(Duration.ofSeconds(20))
                .isEqualTo(FILE);
    }

    @Test
    void when_too_many_wait_the_next_is_refused_at_once() {
        assertThatThrownBy(() -> {
                    for (int n = 0; n < 100; n++) {
                        workshop.job("file " + n, ignored -> slow(new AtomicReference<>("")));
                    }
                })
                .isInstanceOf(RejectedExecutionException.class);
    }

    private byte[] slow(AtomicReference<String> thread) {
        thread.set(Thread.currentThread().getName());
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        made.incrementAndGet();
        return FILE;
    }
}
