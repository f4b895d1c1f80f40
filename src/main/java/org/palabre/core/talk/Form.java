package org.palabre.core.talk;

import java.util.Locale;
import org.palabre.core.method.Step;

/** How people take turns in a {@code discuss} step: the words of {@code turn}. */
public enum Form {
    /** Whoever speaks, speaks. */
    OPEN,
    /** Everybody once, one after the other. */
    ROUND,
    /** Who holds the piece speaks; who has it passes it on or lays it down; anybody takes it from the middle. */
    TALKING_PIECE,
    /** Those on the chairs in the middle speak, the others listen; a chair is taken and given up. */
    FISHBOWL,
    /** One person after the other brings a question, and then listens while the others consult about it. */
    SILENT_CLIENT,
    /** Several forms one after the other. */
    ROUNDS;

    public static Form of(Step step) {
        return valueOf(step.props().word("turn", "open").toUpperCase(Locale.ROOT));
    }
}
