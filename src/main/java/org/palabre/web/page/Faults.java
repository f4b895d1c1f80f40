package org.palabre.web.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is not right in a form that came in: field → a sentence in the reader's language. */
public record Faults(Map<String, String> byField) {
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        byField = Map.copyOf(byField);
    }

    public static Faults of(String field, String sentence) {
        return new Faults(Map.of(field, sentence));
    }

    public boolean isNone() {
        return byField.isEmpty();
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    /** These, and one more unless the field has one already or {@code fine}. */
    public Faults unless(boolean fine, String field, String sentence) {
        if (fine || has(field)) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.put(field, sentence);
        return new Faults(more);
    }
}
