package org.palabre.core.method;

import java.time.Duration;
import java.util.List;

/** What of the method's collections goes into the record, as what, and when it is followed up. */
public record Outcome(List<String> from, String as, String audience, List<Duration> followUp) {
    public Outcome {
        from = List.copyOf(from);
        followUp = List.copyOf(followUp);
    }
}
