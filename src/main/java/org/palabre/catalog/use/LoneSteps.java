package org.palabre.catalog.use;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.lint.Draft;
import org.palabre.catalog.lint.Lint;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/**
 * The steps of a method that mean something without the others, each as a fragment of one step: it takes what the step reads, gives what it
 * writes, and has the parameters it names. A step stands alone when such a fragment has no fault: so whatever works in groups formed
 * before, or rests on an earlier vote, does not.
 */
public final class LoneSteps {
    /** Steps that are there for the sake of the next ones. */
    private static final Set<String> FOR_OTHERS = Set.of("group", "agenda", "reveal", "select");

    private static final String PARAM = "param.";

    private final MethodSource method;
    private final Props file;

    private LoneSteps(MethodSource method) {
        this.method = method;
        this.file = new Props(method.tree());
    }

    /** In the order of the file; the id of each is that of the method and the step, {@code open-space/call}. */
    public static List<MethodSource> of(MethodSource method) {
        LoneSteps steps = new LoneSteps(method);
        return leaves(steps.file).map(steps::alone).flatMap(Optional::stream).toList();
    }

    private static Stream<Props> leaves(Props parent) {
        return Stream.concat(parent.parts("tracks").stream(), Stream.of(parent))
                .flatMap(one -> Stream.of("steps", "then", "else").flatMap(key -> one.parts(key).stream()))
                .flatMap(step -> isControl(step) ? leaves(step) : Stream.of(step));
    }

    private static boolean isControl(Props step) {
        return Set.of("repeat", "branch", "parallel").contains(step.word("kind", ""));
    }

    private Optional<MethodSource> alone(Props step) {
        boolean someRules = step.has("rules") && !step.word("rules", "").equals("all");
        if (FOR_OTHERS.contains(step.word("kind", "")) || someRules) {
            return Optional.empty();
        }
        Map<String, Object> tree = tree(step);
        Map<String, Map<String, Object>> locales = new TreeMap<>();
        method.locales().forEach((language, texts) -> locales.put(language, texts(step, new Props(texts), tree)));
        String id = method.id() + "/" + step.word("id", "");
        return isSound(id, tree, locales)
                ? Optional.of(new MethodSource(id, method.version(), method.sha256(), tree, locales))
                : Optional.empty();
    }

    private static boolean isSound(String id, Map<String, Object> tree, Map<String, Map<String, Object>> locales) {
        YamlTree whole = new YamlTree(tree, Map.of(), Map.of());
        Map<String, Draft.Translation> translations = new HashMap<>();
        locales.forEach((language, texts) ->
                translations.put(language, new Draft.Translation(id, new YamlTree(texts, Map.of(), Map.of()))));
        Faults faults = new Faults(id, whole);
        Lint.check(Draft.of(id, whole, translations), faults);
        return !faults.any();
    }

    private Map<String, Object> tree(Props step) {
        Map<String, Object> takes = new LinkedHashMap<>();
        step.words("in").forEach(name -> takes.put(name, Map.of("title", title(name))));
        Map<String, Object> gives = new LinkedHashMap<>();
        step.words("out").stream()
                .filter(name ->
                        !takes.containsKey(name) && file.part("artefacts").has(name))
                .forEach(name ->
                        gives.put(name, file.part("artefacts").part(name).values()));
        List<Object> params = new ArrayList<>();
        Set<String> named = named(step.values());
        file.parts("params").stream()
                .filter(param -> named.contains(param.word("id", "")))
                .forEach(param -> params.add(param.values()));

        Map<String, Object> tree = new LinkedHashMap<>(Map.of("schema", "fragment/1", "version", method.version()));
        for (String key : List.of("id", "lang", "locales", "licence")) {
            Optional.ofNullable(method.tree().get(key)).ifPresent(value -> tree.put(key, value));
        }
        tree.put("title", step.word("title", ""));
        tree.put("summary", step.word("prompt", step.word("title", "")));
        tree.put("takes", takes);
        tree.put("gives", List.copyOf(gives.keySet()));
        if (!gives.isEmpty()) {
            tree.put("artefacts", gives);
        }
        if (!params.isEmpty()) {
            tree.put("params", params);
        }
        tree.put("steps", List.of(extrinsic(step)));
        return tree;
    }

    /** What makes its own method makes no other. */
    private static Map<String, Object> extrinsic(Props step) {
        Map<String, Object> made = new LinkedHashMap<>(step.values());
        made.remove("intrinsic");
        return made;
    }

    /** A collection is called by its own title, a selection by that of its step. */
    private String title(String collection) {
        return file.part("artefacts")
                .part(collection)
                .word("title")
                .or(() -> everyStep(file)
                        .filter(step -> step.word("id", "").equals(collection))
                        .findFirst()
                        .flatMap(step -> step.word("title")))
                .orElse(collection);
    }

    private static Stream<Props> everyStep(Props parent) {
        return Stream.concat(parent.parts("tracks").stream(), Stream.of(parent))
                .flatMap(one -> Stream.of("steps", "then", "else").flatMap(key -> one.parts(key).stream()))
                .flatMap(step -> Stream.concat(Stream.of(step), everyStep(step)));
    }

    private static Map<String, Object> texts(Props step, Props given, Map<String, Object> tree) {
        Props own = given.part("steps").part(step.word("id", ""));
        Props fragment = new Props(tree);
        Map<String, Object> takes = new LinkedHashMap<>();
        fragment.part("takes").values().keySet().forEach(name -> given.part("artefacts")
                .part(name)
                .word("title")
                .or(() -> given.part("steps").part(name).word("title"))
                .ifPresent(title -> takes.put(name, Map.of("title", title))));
        Map<String, Object> texts = new LinkedHashMap<>();
        own.word("title").ifPresent(title -> texts.put("title", title));
        own.word("prompt")
                .or(() -> own.word("title").filter(title -> !step.has("prompt")))
                .ifPresent(summary -> texts.put("summary", summary));
        put(texts, "takes", takes);
        put(texts, "artefacts", only(given.part("artefacts"), fragment.words("gives")));
        put(texts, "params", only(given.part("params"), fragment.words("params")));
        put(texts, "steps", Map.of(step.word("id", ""), own.values()));
        return texts;
    }

    private static Map<String, Object> only(Props texts, List<String> names) {
        Map<String, Object> found = new LinkedHashMap<>();
        names.stream()
                .filter(texts::has)
                .forEach(name -> found.put(name, texts.part(name).values()));
        return found;
    }

    private static void put(Map<String, Object> into, String key, Map<String, Object> texts) {
        if (!texts.isEmpty()) {
            into.put(key, texts);
        }
    }

    /** The parameters that a step names, at whatever depth. */
    private static Set<String> named(Object value) {
        Set<String> found = new LinkedHashSet<>();
        switch (value) {
            case Map<?, ?> map -> map.values().forEach(one -> found.addAll(named(one)));
            case List<?> list -> list.forEach(one -> found.addAll(named(one)));
            case String word when word.startsWith(PARAM) -> found.add(word.substring(PARAM.length()));
            default -> {}
        }
        return found;
    }
}
