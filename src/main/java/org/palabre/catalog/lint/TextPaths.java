package org.palabre.catalog.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.catalog.yaml.YamlTree;

/** Where the texts of a file are: the path by which {@code core.method.Texts} finds them → JSON pointer. */
final class TextPaths {
    private static final Set<String> WORDS =
            Set.of("title", "summary", "prompt", "hint", "say", "text", "label", "q", "because");
    private static final Set<String> STEPS = Set.of("steps", "then", "else");
    static final String QUESTION = "mandate.question";

    private final Map<String, String> found = new LinkedHashMap<>();

    /** Everything people read. */
    static Map<String, String> texts(YamlTree tree) {
        TextPaths paths = new TextPaths();
        paths.walk("", "", "", tree.values(), true);
        return paths.found;
    }

    /** Every word, number and truth value. */
    static Map<String, String> leaves(YamlTree tree) {
        TextPaths paths = new TextPaths();
        paths.walk("", "", "", tree.values(), false);
        return paths.found;
    }

    private void walk(String path, String pointer, String key, Object node, boolean textsOnly) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    String word = String.valueOf(name);
                    String below = STEPS.contains(word) ? "steps" : join(path, word);
                    boolean label = key.equals("labels");
                    walk(below, YamlTree.join(pointer, word), label ? "label" : word, value, textsOnly);
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(join(path, idOf(list.get(i), i)), pointer + "/" + i, "", list.get(i), textsOnly);
                }
            }
            default -> {
                if (!textsOnly || (WORDS.contains(key) && !node.equals(QUESTION))) {
                    found.put(path, pointer);
                }
            }
        }
    }

    private static String idOf(Object element, int index) {
        return element instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : String.valueOf(index);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
