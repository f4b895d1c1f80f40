package org.palabre.core.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.core.id.StepId;

/**
 * Steps that join a method while it is run, with the collections and parameters that come with them. Its names are those of the
 * method it joins.
 *
 * @param tree {@code steps}, {@code artefacts} and {@code params} as in a method file
 * @param locales language → the same texts in another language
 */
public record Addition(Map<String, Object> tree, Map<String, Map<String, Object>> locales) {
    public Addition {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        locales = Collections.unmodifiableMap(new LinkedHashMap<>(locales));
    }

    /** Its steps, without those that they hold. */
    public List<StepId> steps() {
        return new Props(tree)
                .parts("steps").stream()
                        .map(step -> new StepId(step.word("id", "")))
                        .toList();
    }

    /** Every step, those within others too. */
    public List<StepId> everyStep() {
        return Method.ids(list(tree, "steps")).stream().map(StepId::new).toList();
    }

    /** The method with these steps right behind a step of its first level; {@code after} unknown: before all others. */
    MethodSource joined(MethodSource method, StepId after) {
        Map<String, Object> whole = new LinkedHashMap<>(method.tree());
        List<Object> steps = new ArrayList<>(list(whole, "steps"));
        int place = Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .filter(i ->
                        steps.get(i) instanceof Map<?, ?> step && after.value().equals(String.valueOf(step.get("id"))))
                .findFirst()
                .map(i -> i + 1)
                .orElse(0);
        steps.addAll(place, list(tree, "steps"));
        whole.put("steps", steps);
        List<Object> params = new ArrayList<>(list(whole, "params"));
        params.addAll(list(tree, "params"));
        whole.put("params", params);
        whole.put("artefacts", merged(whole, tree, "artefacts"));
        Map<String, Map<String, Object>> texts = new LinkedHashMap<>(method.locales());
        locales.forEach((language, more) -> texts.merge(language, more, Addition::merged));
        return new MethodSource(method.id(), method.version(), method.sha256(), whole, texts);
    }

    private static Map<String, Object> merged(Map<String, Object> texts, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(texts);
        more.keySet().forEach(key -> all.put(key, merged(texts, more, key)));
        return all;
    }

    private static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> other, String key) {
        Map<String, Object> both = new LinkedHashMap<>(new Props(one).part(key).values());
        both.putAll(new Props(other).part(key).values());
        return both;
    }

    private static List<?> list(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }
}
