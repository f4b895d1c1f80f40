package org.palabre.core.session;

import java.time.Instant;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** Where the session went another way than the method says. */
public record Deviation(RunId run, What what, boolean intrinsic, String reason, PersonId by, Instant at) {
    public enum What {
        SKIPPED,
        EXTENDED,
        SHORTENED,
        REOPENED,
        REPEATED,
        ADDED
    }
}
