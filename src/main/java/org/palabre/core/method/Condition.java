package org.palabre.core.method;

import java.util.Optional;

/**
 * A question a control step asks: {@code {ref, is, value}}. No arithmetic, no scripts.
 *
 * @param ref {@code param.x} (already replaced by its value in {@code given}), {@code mode}, {@code count(items)},
 *     {@code size(participants)}
 * @param given the value of a {@code param.x} reference
 */
public record Condition(String ref, String is, Object value, Optional<Object> given) {

    /** Whether {@code actual} answers the question; numbers compare as numbers, all else as words. */
    public boolean holdsFor(Object actual) {
        return switch (is) {
            case "equal" -> same(actual);
            case "not_equal" -> !same(actual);
            case "at_least" -> compare(actual) >= 0;
            case "at_most" -> compare(actual) <= 0;
            default -> throw new IllegalArgumentException("condition: \"is\" cannot be \"" + is + "\"");
        };
    }

    private boolean same(Object actual) {
        return String.valueOf(actual).equals(String.valueOf(value));
    }

    private int compare(Object actual) {
        return Double.compare(Double.parseDouble(String.valueOf(actual)), Double.parseDouble(String.valueOf(value)));
    }
}
