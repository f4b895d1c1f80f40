package org.palabre.core.method;

import java.util.List;

/**
 * Something the facilitator may set before the session.
 *
 * @param type {@code bool}, {@code int}, {@code duration}, {@code enum}
 * @param values the choices of an {@code enum}
 * @param initial the value when nobody sets one
 */
public record Param(String id, String type, List<String> values, Object initial, Text title, Text hint) {
    public Param {
        values = List.copyOf(values);
    }

    /** What a text that fits stands for: {@code true}, {@code 3}, else itself. */
    public Object valueOf(String text) {
        return switch (type) {
            case "bool" -> Boolean.valueOf(text);
            case "int" -> Integer.valueOf(text);
            default -> text;
        };
    }
}
