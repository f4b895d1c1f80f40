package org.palabre.core.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every text of a method by its path ({@code steps.burst.prompt}, {@code rules.nine}, {@code steps.pairs.protocol.0.q}).
 * The source language stands in the method file, the others in {@code locales/<lang>.yaml} under the same paths.
 */
public record Texts(Map<String, Map<String, String>> byLanguage, String prefix) {

    /** @param trees language → nested maps and lists as read from the files */
    public static Texts of(Map<String, Map<String, Object>> trees) {
        Map<String, Map<String, String>> all = new HashMap<>();
        trees.forEach((language, tree) -> {
            Map<String, String> flat = new HashMap<>();
            flatten("", tree, flat);
            all.put(language, Map.copyOf(flat));
        });
        return new Texts(Map.copyOf(all), "");
    }

    /** The texts below {@code path}. */
    public Texts under(String path) {
        return new Texts(byLanguage, prefix + path + ".");
    }

    /** The text at {@code path} below this place; {@link Text#NONE} when no language has one. */
    public Text at(String path) {
        Map<String, String> found = new HashMap<>();
        byLanguage.forEach((language, texts) -> {
            String text = texts.get(prefix + path);
            if (text != null) {
                found.put(language, text);
            }
        });
        return found.isEmpty() ? Text.NONE : new Text(found);
    }

    /** Lists of things with ids ({@code steps}, {@code rules}…) are addressed by id, other lists by position. */
    private static void flatten(String path, Object node, Map<String, String> into) {
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> flattenEntry(path, String.valueOf(key), value, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(join(path, idOf(list.get(i), i)), list.get(i), into);
                }
            }
            default -> into.put(path, String.valueOf(node));
        }
    }

    private static void flattenEntry(String path, String key, Object value, Map<String, String> into) {
        boolean steps = key.equals("steps") || key.equals("then") || key.equals("else");
        // nested steps share one flat name space, as their ids are unique
        flatten(steps ? "steps" : join(path, key), value, into);
    }

    private static String idOf(Object element, int index) {
        return element instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : String.valueOf(index);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
