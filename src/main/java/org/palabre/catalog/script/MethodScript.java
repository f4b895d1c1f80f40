package org.palabre.catalog.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.method.Artefact;
import org.palabre.core.method.Method;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Rule;
import org.palabre.core.method.Step;
import org.palabre.core.method.Text;

/**
 * The texts and properties of a method in one language: what {@code GET /s/{code}/script.json} answers. Pure; the result
 * changes during a session only when steps join the method. A prompt that is {@code mandate.question} stays so: the browser puts the question there.
 */
public final class MethodScript {
    private final Method method;
    private final String language;
    private final Mode mode;
    private final Seen seen;
    private final Purpose purpose;

    private MethodScript(Method method, String language, Mode mode) {
        this.method = method;
        this.language = language;
        this.mode = mode;
        this.seen = new Seen(method, mode, language);
        this.purpose = new Purpose(method, language);
    }

    /**
     * @param method with its parameters settled
     * @param language ISO 639-1; texts missing in it are in English
     * @return maps, lists, strings, numbers and booleans in the shape of docs/protocol.md, "The script"
     */
    public static Map<String, Object> of(Method method, String language, Mode mode) {
        return new MethodScript(method, language, mode).whole();
    }

    private Map<String, Object> whole() {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", method.source().id());
        made.put("version", method.source().version());
        made.put("lang", language);
        made.put("title", method.title().in(language));
        made.put("summary", method.summary().in(language));
        made.put("rules", method.rules().stream().map(this::rule).toList());
        Map<String, Object> collections = new LinkedHashMap<>();
        method.artefacts().forEach((name, artefact) -> collections.put(name, collection(artefact)));
        made.put("collections", collections);
        List<Map<String, Object>> steps = new ArrayList<>();
        method.steps().forEach(step -> add(step, List.of(), steps));
        made.put("steps", steps);
        return made;
    }

    private Map<String, Object> rule(Rule rule) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", rule.id());
        made.put("text", rule.text().in(language));
        made.put("intrinsic", rule.intrinsic());
        return made;
    }

    private Map<String, Object> collection(Artefact artefact) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("kind", artefact.kind());
        made.put("title", artefact.title().in(language));
        made.put("fields", fields(artefact));
        return made;
    }

    private List<Map<String, String>> fields(Artefact artefact) {
        return artefact.fields().stream().map(field -> field(field, artefact)).toList();
    }

    private Map<String, String> field(Artefact.Field field, Artefact artefact) {
        Text label = field.label().isEmpty() ? artefact.title() : field.label();
        Map<String, String> made = new LinkedHashMap<>();
        made.put("id", field.id());
        made.put("type", field.type());
        made.put("label", label.in(language));
        return made;
    }

    private void add(Step step, List<String> within, List<Map<String, Object>> into) {
        into.add(step(step, within));
        List<String> inner = new ArrayList<>(within);
        inner.add(step.id().value());
        step.steps().forEach(child -> add(child, inner, into));
        step.otherwise().forEach(child -> add(child, inner, into));
    }

    private Map<String, Object> step(Step step, List<String> within) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", step.id().value());
        made.put("kind", step.kind());
        for (String text : List.of("title", "prompt", "say", "hint")) {
            String words = step.texts().at(text).in(language);
            if (!words.isEmpty()) {
                made.put(text, words);
            }
        }
        made.put("in", step.in());
        made.put("out", step.out());
        step.with().ifPresent(with -> made.put("with", with.value()));
        step.time().length(mode).ifPresent(length -> made.put("seconds", length.toSeconds()));
        made.put("hard", step.time().hard());
        made.put("countdown", step.time().countdown().toSeconds());
        made.put("intrinsic", step.intrinsic());
        made.put("optional", step.optional());
        made.put("within", List.copyOf(within));
        seen.sentence(step).ifPresent(sentence -> made.put("seen", sentence));
        purpose.sentence(step).ifPresent(sentence -> made.put("for", sentence));
        if (step.props().has("see")) {
            made.put("see", step.props().part("see").values());
        }
        made.put("props", props(step));
        return made;
    }

    private Map<String, Object> props(Step step) {
        StepProps own = new StepProps(step, language);
        Map<String, Object> made = own.all();
        if (step.kind().equals("debrief")) {
            made.put("fields", own.answers());
        } else {
            step.out().stream()
                    .findFirst()
                    .map(method.artefacts()::get)
                    .ifPresent(artefact -> made.put("fields", fields(artefact)));
        }
        return made;
    }
}
