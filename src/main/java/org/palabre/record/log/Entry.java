package org.palabre.record.log;

import java.util.Optional;
import org.palabre.core.session.Recorded;

/**
 * One line of the log.
 *
 * @param command the key of the command that led to it, on the first of its events
 */
public record Entry(Optional<String> command, Recorded recorded) {
    public long seq() {
        return recorded.seq();
    }
}
