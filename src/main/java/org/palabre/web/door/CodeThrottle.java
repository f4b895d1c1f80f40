package org.palabre.web.door;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts session codes that lead nowhere, per address: a room full of people may mistype, a machine may not try all. */
@ApplicationScoped
public class CodeThrottle {
    private static final int REMEMBERED = 20_000;
    private static final int UNKNOWN_CODES = 100;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public boolean isExhausted(String address) {
        return bucket(address).getAvailableTokens() == 0;
    }

    public void countUnknown(String address) {
        bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(address, _ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(UNKNOWN_CODES).refillGreedy(UNKNOWN_CODES, PERIOD))
                    .build());
        }
    }
}
