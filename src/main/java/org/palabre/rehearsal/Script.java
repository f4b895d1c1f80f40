package org.palabre.rehearsal;

import org.palabre.core.method.Mode;

/**
 * What is rehearsed.
 *
 * @param method the method's id
 * @param participants how many bots take part
 * @param seed of all chance: the same seed plays the same session
 * @param drop share of the participants who leave before the end, 0 to 1; a third of them come back
 * @param language ISO 639-1
 * @param mode live, or over days
 */
public record Script(String method, int participants, long seed, double drop, String language, Mode mode) {
    private static final int MOST = 5000;

    /** Live. */
    public Script(String method, int participants, long seed, double drop, String language) {
        this(method, participants, seed, drop, language, Mode.LIVE);
    }

    public Script {
        if (participants < 1 || participants > MOST) {
            throw new IllegalArgumentException("--participants: expected 1 to " + MOST + " but got " + participants);
        }
        if (drop < 0 || drop > 1) {
            throw new IllegalArgumentException("--drop: expected a share from 0 to 1 but got " + drop);
        }
    }
}
