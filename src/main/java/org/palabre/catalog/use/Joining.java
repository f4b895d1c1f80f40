package org.palabre.catalog.use;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/** A fragment as it joins a method that is running, under names that the method does not have yet. */
public final class Joining {
    private static final Set<String> NEEDS_ITS_PLACE = Set.of("repeat", "parallel", "use", "agenda", "sessions");
    private static final String PREFIX = "more";

    private Joining() {}

    /** Whether it can be put anywhere: nothing in it comes round again. Groups that it needs it makes itself. */
    public static boolean fitsAnywhere(MethodSource fragment) {
        return fitsAnywhere(new Props(fragment.tree()).parts("steps"));
    }

    private static boolean fitsAnywhere(List<Props> steps) {
        return steps.stream()
                .allMatch(step -> !NEEDS_ITS_PLACE.contains(step.word("kind", ""))
                        && fitsAnywhere(step.parts("then"))
                        && fitsAnywhere(step.parts("else")));
    }

    /**
     * The steps that join, empty when what the fragment takes is not all named, or names what the method does not have.
     *
     * @param takes what the fragment calls it → a collection of the method
     */
    public static Optional<Addition> of(MethodSource fragment, Method method, Map<String, String> takes) {
        boolean known = takes.values().stream().allMatch(method.artefacts()::containsKey);
        Props use = new Props(Map.of("id", freeName(method), "map_in", takes));
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
