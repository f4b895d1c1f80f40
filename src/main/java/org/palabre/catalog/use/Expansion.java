package org.palabre.catalog.use;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.yaml.Place;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/** Replaces each {@code use} step by the steps of its fragment; for one method, once. */
public final class Expansion {
    private static final List<String> ARMS = List.of("steps", "then", "else");
    private static final String TRACKS = "tracks";
    private static final int LONGEST_ID = 60;

    private final YamlTree tree;
    private final Fragments fragments;
    private final Faults faults;
    private final Map<String, Object> artefacts;
    private final List<Object> params;
    private final Map<String, Map<String, Object>> locales = new TreeMap<>();
    private final Map<String, Place> nodes;
    private final Map<String, Place> keys;
    private final Deque<String> using = new ArrayDeque<>();

    private Expansion(YamlTree tree, Map<String, Map<String, Object>> locales, Fragments fragments, Faults faults) {
        this.tree = tree;
        this.fragments = fragments;
        this.faults = faults;
        Props file = new Props(tree.values());
        this.artefacts = new LinkedHashMap<>(file.part("artefacts").values());
        this.params = new ArrayList<>(list(tree.values().get("params")));
        this.nodes = new HashMap<>(tree.nodes());
        this.keys = new HashMap<>(tree.keys());
        locales.forEach((language, texts) -> this.locales.put(language, new LinkedHashMap<>(texts)));
        using.push(file.word("id", ""));
    }

    /**
     * The method with fragments in place; whatever cannot be put in place is reported.
     *
     * @param tree keeps to the schema
     * @param locales language → texts of the method
     */
    public static Expanded of(
            YamlTree tree, Map<String, Map<String, Object>> locales, Fragments fragments, Faults faults) {
        Expansion expansion = new Expansion(tree, locales, fragments, faults);
        Map<String, Object> values = new LinkedHashMap<>(tree.values());
        values.put("steps", expansion.steps(list(tree.values().get("steps")), "/steps", "/steps"));
        if (!expansion.artefacts.isEmpty()) {
            values.put("artefacts", expansion.artefacts);
        }
        if (!expansion.params.isEmpty()) {
            values.put("params", expansion.params);
        }
        return new Expanded(new YamlTree(values, expansion.nodes, expansion.keys), expansion.locales);
    }

    /** @param from where these steps stand in the file; {@code to}: in the expanded tree */
    private List<Object> steps(List<?> given, String from, String to) {
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String old = from + "/" + i;
            Props step = new Props(words(given.get(i)));
            if (step.word("kind", "").equals("use")) {
                for (Object one : used(step, old)) {
                    nodes.put(to + "/" + made.size(), tree.node(old));
                    made.add(one);
                }
            } else {
                made.add(step(step, old, to + "/" + made.size()));
            }
        }
        return made;
    }

    private Map<String, Object> step(Props step, String old, String now) {
        Map<String, Object> made = new LinkedHashMap<>();
        move(old, now);
        step.values().forEach((key, value) -> made.put(key, inside(key, value, old + "/" + key, now + "/" + key)));
        return made;
    }

    private Object inside(String key, Object value, String old, String now) {
        if (ARMS.contains(key)) {
            return steps(list(value), old, now);
        }
        if (!key.equals(TRACKS)) {
            return value;
        }
        List<Object> tracks = new ArrayList<>();
        for (Object track : list(value)) {
            String at = "/" + tracks.size();
            tracks.add(step(new Props(words(track)), old + at, now + at));
        }
        return tracks;
    }

    /** What stands in the file at {@code old} is looked for at {@code now}. */
    private void move(String old, String now) {
        nodes.put(now, tree.node(old));
        tree.nodes().forEach((pointer, place) -> {
            if (pointer.startsWith(old + "/")) {
                nodes.put(now + pointer.substring(old.length()), place);
            }
        });
        tree.keys().forEach((pointer, place) -> {
            if (pointer.startsWith(old + "/")) {
                keys.put(now + pointer.substring(old.length()), place);
            }
        });
    }

    private List<Object> used(Props use, String pointer) {
        String id = use.word("method", "").split("@", 2)[0];
        if (using.contains(id)) {
            faults.at(
                    pointer + "/method",
                    FaultCode.CIRCULAR_USE,
                    "“" + id + "” would end up within itself: " + String.join(" in ", using),
                    "Take one of the uses out.");
            return List.of();
        }
        Optional<MethodSource> found = fragments.find(id).filter(source -> fits(use, source));
        if (found.isEmpty()) {
            faults.at(
                    pointer + "/method",
                    FaultCode.UNKNOWN_FRAGMENT,
                    "there is no fragment “" + use.word("method", "") + "” without faults",
                    "Fragments are folders with a fragment.yaml, beside this method or shipped with Palabre.");
            return List.of();
        }
        return put(use, found.get(), pointer);
    }

    private static boolean fits(Props use, MethodSource source) {
        String[] named = use.word("method", "").split("@", 2);
        return named.length == 1 || named[1].equals(source.version());
    }

    private List<Object> put(Props use, MethodSource source, String pointer) {
        Insert insert = new Insert(use, source);
        insert.problems().forEach((key, problem) -> faults.at(pointer + key, problem.code(), problem.message(), ""));
        for (String language : locales.keySet()) {
            if (!source.locales().containsKey(language)) {
                faults.at(
                        pointer + "/method",
                        FaultCode.MISSING_LOCALE,
                        "the fragment “" + source.id() + "” is not there in " + language,
                        "Translate it, or leave the language out.");
            }
        }
        if (!insert.problems().isEmpty() || insert.longest() > LONGEST_ID) {
            return List.of();
        }
        artefacts.putAll(insert.artefacts());
        params.addAll(insert.params());
        locales.replaceAll((language, texts) -> insert.texts(language, texts));
        using.push(source.id());
        List<Object> steps = nested(insert.steps(), pointer);
        using.pop();
        return steps;
    }

    /** Steps of a fragment, with what they use themselves; faults are those of the use in the file. */
    private List<Object> nested(List<?> given, String pointer) {
        List<Object> made = new ArrayList<>();
        for (Object one : given) {
            Props step = new Props(words(one));
            made.addAll(step.word("kind", "").equals("use") ? used(step, pointer) : List.of(nested(step, pointer)));
        }
        return made;
    }

    private Map<String, Object> nested(Props step, String pointer) {
        Map<String, Object> made = new LinkedHashMap<>();
        step.values()
                .forEach((key, value) ->
                        made.put(key, ARMS.contains(key) || key.equals(TRACKS) ? nested(list(value), pointer) : value));
        return made;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> words(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
