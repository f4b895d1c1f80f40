package org.palabre.core.method;

import java.util.List;

/**
 * A named collection of items that a method makes.
 *
 * @param kind what its items are ({@code idea}, {@code story}, {@code theme}, {@code commitment}…)
 * @param fields the fields of an item, in order; a plain item has the one field {@code text}
 */
public record Artefact(String name, String kind, List<Field> fields, Text title) {
    public Artefact {
        fields = List.copyOf(fields);
    }

    /** @param type {@code line}, {@code text}, {@code date}, {@code person} */
    public record Field(String id, String type, Text label) {}
}
