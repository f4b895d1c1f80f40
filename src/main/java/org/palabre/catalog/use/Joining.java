package org.palabre.catalog.use;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/**
 * A fragment as it joins a method that is running, under names that the method does not have yet. It brings its own groups, walls and
 * rounds; of the method it needs the collections that it takes.
 */
public final class Joining {
    private static final String PREFIX = "more";

    private Joining() {}

    /**
     * The steps that join, empty when what the fragment takes is not all named, or names what the method does not have.
     *
     * @param takes what the fragment calls it → a collection of the method
     * @param settings parameter of the fragment → its value, {@code true}, {@code 3} or {@code "20m"}; others keep their own
     */
    public static Optional<Addition> of(
            MethodSource fragment, Method method, Map<String, String> takes, Map<String, Object> settings) {
        boolean known = takes.values().stream().allMatch(method.artefacts()::containsKey);
        Props use = new Props(Map.of("id", freeName(method), "map_in", takes, "params", settings));
        Insert insert = new Insert(use, fragment);
        if (!known || !insert.problems().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", insert.steps());
        tree.put("artefacts", insert.artefacts());
        tree.put("params", insert.params());
        Map<String, Map<String, Object>> locales = new TreeMap<>();
        fragment.locales().keySet().forEach(language -> locales.put(language, insert.texts(language, Map.of())));
        return Optional.of(new Addition(tree, locales));
    }

    private static String freeName(Method method) {
        List<String> taken =
                method.everyStep().stream().map(step -> step.id().value()).toList();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> PREFIX + n)
                .filter(name -> taken.stream().noneMatch(id -> id.startsWith(name + "_")))
                .findFirst()
                .orElseThrow();
    }
}
