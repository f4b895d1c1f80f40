package org.palabre.core.kind.vote;

import java.util.Locale;
import org.palabre.core.method.Props;

/**
 * What others learn of a vote. {@code SECRET}: nothing before the close, and nobody ever how somebody voted; ballots are cast whole, and
 * the vote is counted once. {@code UNTIL_CLOSE}: nothing before the close. {@code OPEN}: the count as it grows. {@code PRIVATE}:
 * nothing is ever counted, the marks serve the voter alone.
 */
public enum Secrecy {
    SECRET,
    UNTIL_CLOSE,
    OPEN,
    PRIVATE;

    public static Secrecy of(Props step) {
        return valueOf(step.word("secrecy", "until_close").toUpperCase(Locale.ROOT));
    }
}
