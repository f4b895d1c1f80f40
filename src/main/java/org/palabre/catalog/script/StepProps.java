package org.palabre.catalog.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;

/** The properties of a step that its kind alone knows, with the words of one language and durations in whole seconds. */
final class StepProps {
    /** Said elsewhere in the script. */
    private static final Set<String> ELSEWHERE = Set.of(
            "id",
            "kind",
            "title",
            "prompt",
            "say",
            "hint",
            "time",
            "see",
            "with",
            "in",
            "out",
            "intrinsic",
            "optional",
            "when",
            "steps",
            "then",
            "else");

    private static final Set<String> CHOICES =
            Set.of("criteria", "grades", "scale", "checklist", "items", "questions", "buckets", "axes");
    private static final Set<String> DURATIONS = Set.of("each", "nudge");

    private final Step step;
    private final String language;

    StepProps(Step step, String language) {
        this.step = step;
        this.language = language;
    }

    /** A map that may be added to. */
    Map<String, Object> all() {
        Map<String, Object> made = new LinkedHashMap<>();
        step.props().values().forEach((key, value) -> {
            if (!ELSEWHERE.contains(key)) {
                made.put(key, prop(key, value));
            }
        });
        Props time = step.props().part("time");
        time.duration("warn").ifPresent(warn -> made.put("warn", warn.toSeconds()));
        time.duration("grace").ifPresent(grace -> made.put("grace", grace.toSeconds()));
        if (time.says("swap")) {
            made.put("swap", true);
        }
        if (step.time().untimedOk()) {
            made.put("untimed", true);
        }
        return made;
    }

    /** A debrief has a field for each of its questions. */
    List<Map<String, String>> answers() {
        return step.props().words("questions").stream()
                .map(id -> {
                    Map<String, String> field = choice(id, text("questions." + id + ".label"));
                    field.put("type", "text");
                    return field;
                })
                .toList();
    }

    private Object prop(String key, Object value) {
        if (CHOICES.contains(key)) {
            return step.props().words(key).stream()
                    .map(id -> choice(id, text(key + "." + id + ".label")))
                    .toList();
        }
        if (DURATIONS.contains(key)) {
            return step.props()
                    .duration(key)
                    .map(length -> (Object) length.toSeconds())
                    .orElse(value);
        }
        return switch (key) {
            case "protocol" -> protocol();
            case "over" -> over();
            case "slots" -> slots();
            case "ask" -> asked();
            case "rounds" -> rounds();
            case "into" -> into();
            default -> value;
        };
    }

    private Map<String, Object> slots() {
        Map<String, Object> made =
                new LinkedHashMap<>(step.props().part("slots").values());
        step.props().part("slots").duration("length").ifPresent(length -> made.put("length", length.toSeconds()));
        return made;
    }

    private static Map<String, String> choice(String id, String label) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("id", id);
        made.put("label", label);
        return made;
    }

    private Map<String, Object> over() {
        Props over = step.props().part("over");
        Map<String, Object> made = new LinkedHashMap<>(over.values());
        if (over.has("modes")) {
            made.put(
                    "modes",
                    over.words("modes").stream()
                            .map(id -> choice(id, text("over.modes." + id + ".label")))
                            .toList());
        }
        return made;
    }

    /** The rounds of a conversation, their lengths in seconds. */
    private List<Map<String, Object>> rounds() {
        return step.props().parts("rounds").stream()
                .map(round -> {
                    String id = round.word("id", "");
                    Map<String, Object> made = new LinkedHashMap<>(choice(id, text("rounds." + id + ".label")));
                    made.put("form", round.word("form", "open"));
                    round.duration("each").ifPresent(each -> made.put("each", each.toSeconds()));
                    return made;
                })
                .toList();
    }

    /** What people say of themselves, with the answers to choose from. */
    private List<Map<String, Object>> asked() {
        return step.props().parts("ask").stream()
                .map(ask -> {
                    String id = ask.word("id", "");
                    Map<String, Object> made = new LinkedHashMap<>(choice(id, text("ask." + id + ".label")));
                    made.put(
                            "values",
                            ask.words("values").stream()
                                    .map(value -> choice(value, text("ask." + id + ".values." + value + ".label")))
                                    .toList());
                    return made;
                })
                .toList();
    }

    private Map<String, Object> into() {
        Props into = step.props().part("into");
        Map<String, Object> made = new LinkedHashMap<>(into.values());
        if (into.has("roles")) {
            made.put(
                    "roles",
                    into.words("roles").stream()
                            .map(id -> choice(id, text("into.roles." + id + ".label")))
                            .toList());
        }
        return made;
    }

    private List<Map<String, Object>> protocol() {
        List<Props> questions = step.props().parts("protocol");
        return IntStream.range(0, questions.size())
                .mapToObj(i -> question(questions.get(i), i))
                .toList();
    }

    private Map<String, Object> question(Props given, int index) {
        Map<String, Object> made = new LinkedHashMap<>(given.values());
        made.put("q", text("protocol." + index + ".q"));
        return made;
    }

    private String text(String path) {
        return step.texts().at(path).in(language);
    }
}
