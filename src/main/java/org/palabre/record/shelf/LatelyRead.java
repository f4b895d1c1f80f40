package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;

/**
 * The few records that were asked for last, read: at the end of a large session everybody opens the same one at once. One stays as long as
 * the shelf holds what it was read from, {@link #KEPT} after it was asked for last, and never beyond the erasure of somebody in it. Any thread.
 *
 * @param <T> what is kept of a version
 */
final class LatelyRead<T> {
    private static final int MOST = 8;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Version(SessionId session, Audience audience) {}

    private record Kept<T>(Stamp stamp, Uni<T> read, Instant asked) {}

    private final Map<Version, Kept<T>> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Clock clock;

    LatelyRead(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was read before of the same, else what is read now, once for all who ask meanwhile.
     *
     * @param stamp of what stands on the shelf now
     */
    synchronized Uni<T> of(SessionId session, Audience audience, Stamp stamp, Supplier<Uni<T>> reading) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> one.asked.plus(KEPT).isBefore(now));
        Version version = new Version(session, audience);
        Kept<T> found = kept.get(version);
        Uni<T> read = found != null && found.stamp.equals(stamp)
                ? found.read
                : Uni.createFrom()
                        .deferred(reading::get)
                        .onFailure()
                        .invoke(() -> forget(session))
                        .memoize()
                        .indefinitely();
        kept.put(version, new Kept<>(stamp, read, now));
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return read;
    }

    /** Every version of it. */
    synchronized void forget(SessionId session) {
        kept.keySet().removeIf(version -> version.session.equals(session));
    }
}
