package org.palabre.core.engine;

import java.time.Duration;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;

/**
 * How the method leaves a step ({@code advance}). A person may always go on, and may hold back what goes on by itself.
 *
 * @param byClock at the end of its time
 * @param share as soon as so many of those waited for have finished, 0 to 1; 0: not for this reason
 */
record Advance(boolean byClock, double share) {
    private static final double USUAL_QUORUM = 0.8;

    /** Live, a person goes on, unless the step says otherwise; over days, the deadline does. */
    static Advance of(Step step, Mode mode) {
        Props given = step.props().part("advance");
        boolean days = mode == Mode.ASYNC;
        String by = given.word("by", days ? "deadline" : "manual");
        String otherwise = given.word("else", days ? "deadline" : "manual");
        return switch (by) {
            case "timer" -> new Advance(true, 0);
            case "deadline" -> new Advance(days, 0);
            case "all_done" -> new Advance(clock(otherwise, days), 1);
            case "quorum" -> new Advance(clock(otherwise, days), given.amount("quorum", USUAL_QUORUM));
            default -> new Advance(false, 0);
        };
    }

    private static boolean clock(String otherwise, boolean days) {
        return otherwise.equals("timer") || (days && otherwise.equals("deadline"));
    }

    /** Between the announcement that it goes on and the going on: time to hold it back. */
    static Duration notice(Mode mode) {
        return mode == Mode.ASYNC ? Duration.ofMinutes(10) : Duration.ofSeconds(10);
    }
}
