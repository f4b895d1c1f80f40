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
}
