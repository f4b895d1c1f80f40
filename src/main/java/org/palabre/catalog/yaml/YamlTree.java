package org.palabre.catalog.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A YAML file as values and the places they came from.
 *
 * @param values maps, lists, strings, numbers (Integer, Long, Double) and booleans, in the order of the file
 * @param nodes JSON pointer → where the value stands
 * @param keys JSON pointer → where the key of that value stands
 */
public record YamlTree(Map<String, Object> values, Map<String, Place> nodes, Map<String, Place> keys) {
    public YamlTree {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        nodes = Map.copyOf(nodes);
        keys = Map.copyOf(keys);
    }

    /** Where the value stands, or else the nearest thing around it. */
    public Place node(String pointer) {
        return nearest(nodes, pointer);
    }

    /** Where the key stands, or else the value, or else the nearest thing around it. */
    public Place key(String pointer) {
        Place key = keys.get(pointer);
        return key == null ? node(pointer) : key;
    }

    /** {@code base/step}, escaped as RFC 6901 wants. */
    public static String join(String base, String step) {
        return base + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.isEmpty()) {
                return Place.START;
            }
        }
    }

    /** Collects while a file is read. */
    static final class Places {
        final Map<String, Place> nodes = new HashMap<>();
        final Map<String, Place> keys = new HashMap<>();
    }
}
