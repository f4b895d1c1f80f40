package org.palabre.core.method;

import java.util.List;
import java.util.Optional;

/**
 * A question a control step asks: {@code {ref, is, value}}. No arithmetic, no scripts.
 *
 * @param ref {@code param.x} (its value is in {@code given}), {@code mode}, {@code role}, {@code elapsed}, {@code share_done},
 *     {@code count(items)}, {@code size(participants)}, {@code vote.x.lead}
 * @param value what to compare with; for {@code between} and {@code one_of} a list, for {@code exists} nothing
 * @param given the value of a {@code param.x} reference
 */
public record Condition(String ref, String is, Object value, Optional<Object> given) {

    /** Whether {@code actual} answers the question; numbers and durations compare as amounts, all else as words. */
    public boolean holdsFor(Object actual) {
        return switch (is) {
            case "equal" -> same(actual, value);
            case "not_equal" -> !same(actual, value);
            case "at_least" -> amount(actual) >= amount(value);
            case "at_most", "stable" -> amount(actual) <= amount(value);
            case "between" -> values().size() == 2 && between(amount(actual));
            case "one_of" -> values().stream().anyMatch(one -> same(actual, one));
            case "exists" -> !List.of("", "0", "false").contains(String.valueOf(actual));
            default -> throw new IllegalArgumentException("condition: \"is\" cannot be \"" + is + "\"");
        };
    }

    private boolean between(double actual) {
        return actual >= amount(values().getFirst()) && actual <= amount(values().getLast());
    }

    private List<?> values() {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static boolean same(Object actual, Object wanted) {
        double amount = amount(actual);
        return Double.isNaN(amount) ? String.valueOf(actual).equals(String.valueOf(wanted)) : amount == amount(wanted);
    }

    /** A number, or the seconds of a duration; what is neither compares with nothing. */
    private static double amount(Object value) {
        String text = String.valueOf(value);
        if (text.matches("-?\\d{1,12}(\\.\\d{1,20})?([eE]-?\\d{1,3})?")) {
            return Double.parseDouble(text);
        }
        return text.matches("\\d{1,6}[smhd]") ? Timing.parse(text).toSeconds() : Double.NaN;
    }
}
