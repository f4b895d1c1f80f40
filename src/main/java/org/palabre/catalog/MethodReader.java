package org.palabre.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.lint.Draft;
import org.palabre.catalog.lint.Lint;
import org.palabre.catalog.lint.SchemaCheck;
import org.palabre.catalog.use.Expanded;
import org.palabre.catalog.use.Expansion;
import org.palabre.catalog.use.Fragments;
import org.palabre.catalog.yaml.YamlProblem;
import org.palabre.catalog.yaml.YamlReader;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.MethodSource;

/** Turns texts into a method that can be run, or says everything that stands in the way. Thread-safe. */
public final class MethodReader {
    private final SchemaCheck schema = new SchemaCheck();

    /** With the fragments that travel with Palabre. */
    public Read read(MethodText text) {
        return read(text, ShippedFragments.HERE);
    }

    /** Syntax first; a well-formed file is checked against the schema; one that keeps to it against the lint rules. */
    public Read read(MethodText text, Fragments fragments) {
        Map<String, YamlTree> trees = new TreeMap<>();
        List<Fault> unreadable = new ArrayList<>();
        parse(text.file(), text.method(), trees, unreadable);
        text.locales().forEach((language, content) -> parse(text.localeFile(language), content, trees, unreadable));
        if (!unreadable.isEmpty()) {
            return new Read.Faulty(unreadable);
        }
        YamlTree tree = tree(trees, text.file());
        Faults faults = new Faults(text.file(), tree);
        schema.check(tree, faults);
        if (faults.any()) {
            return new Read.Faulty(faults.sorted());
        }
        Expanded whole = Expansion.of(tree, locales(text, trees), fragments, faults);
        if (!faults.any()) {
            Lint.check(draft(text, trees, whole), faults);
        }
        return faults.any() ? new Read.Faulty(faults.sorted()) : new Read.Good(source(whole));
    }

    /** A fragment as others use it: it keeps to the schema; the rest shows where it is used. */
    Optional<MethodSource> fragment(MethodText text) {
        Map<String, YamlTree> trees = new TreeMap<>();
        List<Fault> unreadable = new ArrayList<>();
        parse(text.file(), text.method(), trees, unreadable);
        text.locales().forEach((language, content) -> parse(text.localeFile(language), content, trees, unreadable));
        if (!unreadable.isEmpty()) {
            return Optional.empty();
        }
        YamlTree tree = tree(trees, text.file());
        Faults faults = new Faults(text.file(), tree);
        schema.check(tree, faults);
        return faults.any() || !Draft.isFragment(tree)
                ? Optional.empty()
                : Optional.of(source(new Expanded(tree, locales(text, trees))));
    }

    private static void parse(String file, String content, Map<String, YamlTree> into, List<Fault> faults) {
        switch (YamlReader.read(content)) {
            case YamlReader.Result.Good(YamlTree tree) -> into.put(file, tree);
            case YamlReader.Result.Bad(List<YamlProblem> problems) ->
                problems.forEach(problem -> faults.add(YamlWords.fault(file, problem)));
        }
    }

    private static Draft draft(MethodText text, Map<String, YamlTree> trees, Expanded whole) {
        Map<String, Draft.Translation> translations = new HashMap<>();
        whole.locales().forEach((language, texts) -> {
            String file = text.localeFile(language);
            YamlTree there = tree(trees, file);
            translations.put(language, new Draft.Translation(file, new YamlTree(texts, there.nodes(), there.keys())));
        });
        return Draft.of(text.file(), whole.method(), translations);
    }

    private static Map<String, Map<String, Object>> locales(MethodText text, Map<String, YamlTree> trees) {
        Map<String, Map<String, Object>> locales = new TreeMap<>();
        text.locales()
                .keySet()
                .forEach(language -> locales.put(
                        language, tree(trees, text.localeFile(language)).values()));
        return locales;
    }

    private static MethodSource source(Expanded whole) {
        Map<String, Object> tree = whole.method().values();
        Map<String, Map<String, Object>> locales = whole.locales();
        return new MethodSource(
                String.valueOf(tree.get("id")),
                String.valueOf(tree.get("version")),
                Canonical.sha256(tree, locales),
                tree,
                locales);
    }

    private static YamlTree tree(Map<String, YamlTree> trees, String file) {
        YamlTree tree = trees.get(file);
        if (tree == null) {
            throw new IllegalStateException(file + " was not read");
        }
        return tree;
    }

    /** The answer when there is nothing to read. */
    static Read missing(String file, FaultCode code, String message) {
        return new Read.Faulty(List.of(new Fault(file, 1, 1, code, message, "")));
    }
}
