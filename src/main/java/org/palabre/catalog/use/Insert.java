package org.palabre.catalog.use;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;

/** One use of one fragment: its steps, collections, parameters and texts under the names of the method that uses it. */
final class Insert {
    private final Props use;
    private final MethodSource source;
    private final Props fragment;
    private final Renaming renaming;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** What does not fit; the key is a JSON pointer below the use. */
    record Problem(FaultCode code, String message) {}

    Insert(Props use, MethodSource source) {
        this.use = use;
        this.source = source;
        this.fragment = new Props(source.tree());
        Map<String, String> names = new LinkedHashMap<>();
        takes(names);
        gives(names);
        steps(list("steps"), names);
        settle(names);
        this.renaming = new Renaming(names);
    }

    Map<String, Problem> problems() {
        return problems;
    }

    int longest() {
        return renaming.names().values().stream().mapToInt(String::length).max().orElse(0);
    }

    private String prefixed(String name) {
        return use.word("id", "") + "_" + name;
    }

    private void takes(Map<String, String> names) {
        Props given = use.part("map_in");
        fragment.part("takes").values().keySet().forEach(name -> {
            Optional<String> mapped = given.word(name);
            if (mapped.isEmpty()) {
                problem("", FaultCode.MISSING_KEY, "map_in does not say what “" + name + "” is here");
            }
            names.put(name, mapped.orElse(name));
        });
        known("map_in", fragment.part("takes").values());
    }

    private void gives(Map<String, String> names) {
        Props wanted = use.part("map_out");
        List<String> given = fragment.words("gives");
        fragment.part("artefacts")
                .values()
                .keySet()
                .forEach(name -> names.put(name, wanted.word(name).orElse(prefixed(name))));
        wanted.values().keySet().stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> problem(
                        "/map_out/" + name,
                        FaultCode.UNKNOWN_COLLECTION,
                        "“" + source.id() + "” gives no “" + name + "”; it gives " + given));
    }

    private void steps(List<?> steps, Map<String, String> names) {
        Method.ids(steps).forEach(id -> names.put(id, prefixed(id)));
    }

    /** A parameter that is given one of the method's is that one; any other goes with the steps. */
    private void settle(Map<String, String> names) {
        Props given = use.part("params");
        known("params", paramsById());
        for (Props param : fragment.parts("params")) {
            String id = param.word("id", "");
            String mine =
                    given.word(id).filter(value -> value.startsWith("param.")).orElse("param." + prefixed(id));
            names.put("param." + id, mine);
        }
    }

    private Map<String, Object> paramsById() {
        Map<String, Object> found = new LinkedHashMap<>();
        fragment.parts("params").forEach(param -> found.put(param.word("id", ""), param));
        return found;
    }

    private void known(String key, Map<String, Object> names) {
        use.part(key).values().keySet().stream()
                .filter(name -> !names.containsKey(name))
                .forEach(name -> problem(
                        "/" + key + "/" + name,
                        key.equals("params") ? FaultCode.UNKNOWN_PARAM : FaultCode.UNKNOWN_COLLECTION,
                        "“" + source.id() + "” takes no “" + name + "”; it takes " + names.keySet()));
    }

    private void problem(String pointer, FaultCode code, String message) {
        problems.putIfAbsent(pointer, new Problem(code, message));
    }

    List<?> steps() {
        return (List<?>) renaming.apply("steps", list("steps"));
    }

    /** The collections that are the fragment's own. */
    Map<String, Object> artefacts() {
        Map<String, Object> own = new LinkedHashMap<>();
        fragment.part("artefacts").values().forEach((name, artefact) -> {
            if (!use.part("map_out").has(name)) {
                own.put(renaming.named(name), artefact);
            }
        });
        return own;
    }

    /** The parameters that are the fragment's own, beginning with what the use says. */
    List<Object> params() {
        List<Object> own = new ArrayList<>();
        for (Props param : fragment.parts("params")) {
            String id = param.word("id", "");
            String name = renaming.names().getOrDefault("param." + id, "").substring("param.".length());
            if (name.equals(prefixed(id))) {
                Map<String, Object> made = new LinkedHashMap<>(param.values());
                made.put("id", name);
                Optional.ofNullable(use.part("params").values().get(id)).ifPresent(value -> made.put("default", value));
                own.add(made);
            }
        }
        return own;
    }

    /** The method's texts in this language with the fragment's among them. */
    Map<String, Object> texts(String language, Map<String, Object> method) {
        Props given =
                new Props(Optional.ofNullable(source.locales().get(language)).orElse(Map.of()));
        Map<String, Object> made = new LinkedHashMap<>(method);
        merge(made, "steps", given.part("steps"), true);
        merge(made, "artefacts", given.part("artefacts"), true);
        merge(made, "params", given.part("params"), false);
        return made;
    }

    private void merge(Map<String, Object> into, String key, Props texts, boolean names) {
        Map<String, Object> all = new LinkedHashMap<>(new Props(into).part(key).values());
        texts.values().forEach((name, text) -> {
            String here = names
                    ? renaming.named(name)
                    : renaming.names().getOrDefault("param." + name, "").replaceFirst("^param\\.", "");
            boolean own = names
                    ? !fragment.part("takes").has(name) && !use.part("map_out").has(name)
                    : here.equals(prefixed(name));
            if (own) {
                all.put(here, text);
            }
        });
        if (!all.isEmpty()) {
            into.put(key, all);
        }
    }

    private List<?> list(String key) {
        return fragment.values().get(key) instanceof List<?> list ? list : List.of();
    }
}
