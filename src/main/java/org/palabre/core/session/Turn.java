package org.palabre.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is, in the plenary or within one group.
 *
 * @param index from 0; {@code index == of} when all have had theirs
 * @param endsAt when the bell rings; empty without a clock
 */
public record Turn(int index, int of, Instant startedAt, Optional<Instant> endsAt) {

    public boolean over() {
        return index >= of;
    }

    Turn shifted(Duration by) {
        return new Turn(index, of, startedAt.plus(by), endsAt.map(end -> end.plus(by)));
    }
}
