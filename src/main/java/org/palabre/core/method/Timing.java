package org.palabre.core.method;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a step lasts, live and asynchronously, and what the bell does.
 *
 * @param live length in a live session; for a step with turns, of one turn
 * @param async length in an asynchronous session
 * @param hard whether inputs close when the time (and the grace) is over; otherwise the bell only signals
 * @param countdown a "3-2-1" before the start
 * @param grace how long last words are still taken after a hard bell
 * @param untimedOk whether a person may work without the clock
 */
public record Timing(
        Optional<Duration> live,
        Optional<Duration> async,
        boolean hard,
        Duration countdown,
        Duration grace,
        boolean swap,
        boolean untimedOk) {

    public static final Timing NONE =
            new Timing(Optional.empty(), Optional.empty(), false, Duration.ZERO, Duration.ZERO, false, false);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(s|m|h|d)");
    private static final Duration USUAL_GRACE = Duration.ofSeconds(3);

    static Timing of(Props time) {
        boolean hard = time.says("hard");
        return new Timing(
                time.duration("live"),
                time.duration("async"),
                hard,
                time.duration("countdown").orElse(Duration.ZERO),
                time.duration("grace").orElse(hard ? USUAL_GRACE : Duration.ZERO),
                time.says("swap"),
                time.says("individual_extension"));
    }

    /** Whether the bell closes the inputs; not where people may work without the clock. */
    public boolean closesInputs() {
        return hard && !untimedOk;
    }

    /** The length in this mode; empty for a step without one. */
    public Optional<Duration> length(Mode mode) {
        return mode == Mode.LIVE ? live : async;
    }

    /** Reads {@code 90s}, {@code 20m}, {@code 2h}, {@code 5d}. */
    public static Duration parse(String text) {
        Matcher matcher = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "duration: expected a number and s, m, h or d, but got \"" + text + "\"");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
