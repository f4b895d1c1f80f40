package org.palabre.catalog.use;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a fragment as they are called in the method that uses it: what is mapped bears the method's name, all else the
 * id of the {@code use} step in front.
 *
 * @param names of steps, collections and parameters ({@code param.x}) → what they become
 */
record Renaming(Map<String, String> names) {
    private static final Set<String> NAMING = Set.of(
            "in", "out", "with", "basis", "merge", "keep", "avoid", "choose", "items", "members", "to", "of", "notes",
            "report", "ref");
    /** Here the values name collections, whatever they are called on the other side. */
    private static final Set<String> MAPPING = Set.of("map_in", "map_out");

    private static final Pattern CALL = Pattern.compile("(count|size)\\((\\w+)\\)");
    private static final Pattern FIGURE = Pattern.compile("(vote\\.)?(\\w+)(\\.\\w+)");

    Renaming {
        names = Map.copyOf(names);
    }

    /** @param key under which the value stands; empty within a list of steps */
    Object apply(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(key, map);
            case List<?> list -> list.stream().map(one -> apply(key, one)).toList();
            case String word when word.startsWith("param.") -> names.getOrDefault(word, word);
            case String word when NAMING.contains(key) -> named(word);
            default -> value;
        };
    }

    private Map<String, Object> map(String key, Map<?, ?> map) {
        boolean step = map.containsKey("kind") && map.containsKey("id");
        Map<String, Object> made = new LinkedHashMap<>();
        map.forEach((called, value) -> {
            String word = String.valueOf(called);
            boolean name = step && word.equals("id");
            made.put(word, name || MAPPING.contains(key) ? named(String.valueOf(value)) : apply(word, value));
        });
        return made;
    }

    /** A name, alone or within {@code count( )}, {@code vote.x.lead} or {@code collection.field}. */
    String named(String word) {
        Matcher call = CALL.matcher(word);
        if (call.matches()) {
            return call.group(1) + "(" + named(call.group(2)) + ")";
        }
        Matcher figure = FIGURE.matcher(word);
        if (figure.matches()) {
            String vote = figure.group(1) == null ? "" : figure.group(1);
            return vote + named(figure.group(2)) + figure.group(3);
        }
        return names.getOrDefault(word, word);
    }
}
