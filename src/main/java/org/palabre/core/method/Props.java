package org.palabre.core.method;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a step as the file gives them, already checked by the JSON Schema. Kinds read their own from here.
 * Values are strings, numbers, booleans, lists and maps, in the order of the file.
 */
public record Props(Map<String, Object> values) {
    public static final Props NONE = new Props(Map.of());

    public Props {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** These properties with one more. */
    Props with(String key, Object value) {
        Map<String, Object> made = new LinkedHashMap<>(values);
        made.put(key, value);
        return new Props(made);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> word(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    public String word(String key, String otherwise) {
        return word(key).orElse(otherwise);
    }

    public int number(String key, int otherwise) {
        return values.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    /** A number that may have a fraction. */
    public double amount(String key, double otherwise) {
        return values.get(key) instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** Whether the flag is set; a missing one is not. */
    public boolean says(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** One word or a list of words, always as a list; of a list of things with ids ({@code grades}), the ids. */
    public List<String> words(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(Props::wordOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }

    private static String wordOf(Object element) {
        return element instanceof Map<?, ?> map && map.containsKey("id")
                ? String.valueOf(map.get("id"))
                : String.valueOf(element);
    }

    public Optional<Duration> duration(String key) {
        return word(key).map(Timing::parse);
    }

    /** The nested properties under {@code key}; empty when there are none. */
    public Props part(String key) {
        return values.get(key) instanceof Map<?, ?> map ? of(map) : NONE;
    }

    public List<Props> parts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .map(e -> e instanceof Map<?, ?> map ? of(map) : NONE)
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static Props of(Map<?, ?> map) {
        return new Props((Map<String, Object>) map);
    }
}
