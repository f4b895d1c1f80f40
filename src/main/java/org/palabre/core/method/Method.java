package org.palabre.core.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.StepId;

/**
 * A method with its parameters settled: what a session runs.
 *
 * @param artefacts by name, in the order of the file
 * @param steps the tree of steps
 * @param index every step of the tree by its id
 */
public record Method(
        MethodSource source,
        Text title,
        Text summary,
        List<Rule> rules,
        List<Param> params,
        Map<String, Artefact> artefacts,
        List<Step> steps,
        List<Outcome> outcomes,
        Texts texts,
        Map<StepId, Step> index) {

    public Method {
        rules = List.copyOf(rules);
        params = List.copyOf(params);
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
        index = Map.copyOf(index);
    }

    /**
     * Builds the method from a checked source.
     *
     * @param settings parameter id → value; missing ones take their initial value
     * @throws IllegalArgumentException when the source was not checked before and is faulty
     */
    public static Method of(MethodSource source, Map<String, Object> settings) {
        Props file = new Props(source.tree());
        Map<String, Map<String, Object>> trees = new HashMap<>(source.locales());
        trees.put(file.word("lang", "en"), source.tree());
        return new MethodBuilder(file, Texts.of(trees), settings).build(source);
    }

    /**
     * The same method with more steps.
     *
     * @param after the step of the first level behind which they stand
     * @param settings as for {@link #of}
     */
    public Method with(Addition addition, StepId after, Map<String, Object> settings) {
        return of(addition.joined(source, after), settings);
    }

    /** Every step and control step, depth first in the order of the file. */
    public List<Step> everyStep() {
        return everyStep(steps);
    }

    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(index.get(id));
    }

    /** The controls a step stands in, outermost first. */
    public List<StepId> around(StepId id) {
        return around(steps, id).orElse(List.of());
    }

    private static Optional<List<StepId>> around(List<Step> steps, StepId id) {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return Optional.of(List.of());
            }
            Optional<List<StepId>> inside = around(step.steps(), id).or(() -> around(step.otherwise(), id));
            if (inside.isPresent()) {
                List<StepId> path = new ArrayList<>(List.of(step.id()));
                path.addAll(inside.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** These steps and all that they hold, depth first. */
    public static List<Step> everyStep(List<Step> steps) {
        List<Step> all = new ArrayList<>();
        steps.forEach(step -> collect(step, all));
        return all;
    }

    private static void collect(Step step, List<Step> into) {
        into.add(step);
        step.steps().forEach(child -> collect(child, into));
        step.otherwise().forEach(child -> collect(child, into));
    }

    /** The ids of the steps in a tree that was read but not built, nested ones too. */
    public static List<String> ids(List<?> steps) {
        return steps.stream()
                .flatMap(step -> step instanceof Map<?, ?> map ? ids(map) : Stream.empty())
                .toList();
    }

    private static Stream<String> ids(Map<?, ?> step) {
        Stream<String> inner = Stream.of("steps", "then", "else", "tracks")
                .flatMap(key -> step.get(key) instanceof List<?> list ? ids(list).stream() : Stream.empty());
        return Stream.concat(Stream.ofNullable(step.get("id")).map(String::valueOf), inner);
    }

    /** An empty map that keeps the order of the file. */
    static <K, V> Map<K, V> ordered() {
        return new LinkedHashMap<>();
    }
}
