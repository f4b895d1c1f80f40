package org.palabre.people.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Slows down guessing without locking out an office behind one address: the tightest limit is for one e-mail from one
 * address; an e-mail from everywhere, and an address for everybody, have wide ones. A sign-in that succeeds gives its
 * tries back. Counted in this process only.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final int REMEMBERED = 20_000;

    private final TimeMeter clock;
    private final Map<String, Bucket> pairs = newestFirst();
    private final Map<String, Bucket> emails = newestFirst();
    private final Map<String, Bucket> addresses = newestFirst();

    public SignInThrottle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    SignInThrottle(TimeMeter clock) {
        this.clock = clock;
    }

    /** One try. */
    public Try attempt(String email, String address) {
        String plain = Account.plain(email);
        List<Bucket> buckets = List.of(
                bucket(pairs, plain + " " + address, 8, Duration.ofMinutes(10)),
                bucket(emails, plain, 60, Duration.ofHours(1)),
                bucket(addresses, address, 200, Duration.ofMinutes(10)));
        long waitNanos = 0;
        for (Bucket bucket : buckets) {
            waitNanos =
                    Math.max(waitNanos, bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
        }
        return new Try(Math.ceilDiv(waitNanos, 1_000_000_000L), buckets);
    }

    private Bucket bucket(Map<String, Bucket> kept, String key, int tries, Duration period) {
        Function<String, Bucket> fresh = ignored -> Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                .build();
        synchronized (kept) {
            return kept.computeIfAbsent(key, fresh);
        }
    }

    private static Map<String, Bucket> newestFirst() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /**
     * What the throttle answered.
     *
     * @param waitSeconds 0 when the try may go on
     */
    public record Try(long waitSeconds, List<Bucket> buckets) {
        public boolean mayGoOn() {
            return waitSeconds == 0;
        }

        void giveBack() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
