package org.palabre.core.method;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.id.StepId;

/** Makes a {@link Method} of a checked tree, putting the settled parameters where the file says {@code param.x}. */
final class MethodBuilder {
    private static final String PARAM = "param.";
    private static final List<Artefact.Field> PLAIN = List.of(new Artefact.Field("text", "text", Text.NONE));

    private final Props file;
    private final Texts texts;
    private final List<Param> params;
    private final Map<String, Object> settled = new HashMap<>();

    MethodBuilder(Props file, Texts texts, Map<String, Object> settings) {
        this.file = file;
        this.texts = texts;
        this.params = file.parts("params").stream().map(this::param).toList();
        for (Param param : params) {
            settled.put(param.id(), settings.getOrDefault(param.id(), param.initial()));
        }
    }

    Method build(MethodSource source) {
        List<Step> steps = steps(file.parts("steps"));
        return new Method(
                source,
                texts.at("title"),
                texts.at("summary"),
                file.parts("rules").stream().map(this::rule).toList(),
                params,
                artefacts(),
                steps,
                file.parts("outcomes").stream().map(MethodBuilder::outcome).toList(),
                texts,
                Method.everyStep(steps).stream()
                        .collect(Collectors.toMap(Step::id, step -> step, (first, second) -> first)));
    }

    private Param param(Props given) {
        String id = given.word("id", "");
        Text title = texts.at("params." + id + ".title");
        Text hint = texts.at("params." + id + ".hint");
        return new Param(
                id,
                given.word("type", "text"),
                given.words("values"),
                Optional.ofNullable(given.values().get("default")).orElse(""),
                title,
                hint);
    }

    private Rule rule(Props given) {
        String id = given.word("id", "");
        return new Rule(id, given.says("intrinsic"), texts.at("rules." + id + ".text"));
    }

    private Map<String, Artefact> artefacts() {
        Map<String, Artefact> made = Method.ordered();
        Props given = file.part("artefacts");
        for (String name : given.values().keySet()) {
            made.put(name, artefact(name, given.part(name)));
        }
        return Collections.unmodifiableMap(made);
    }

    private Artefact artefact(String name, Props given) {
        String path = "artefacts." + name + ".";
        List<Artefact.Field> fields =
                given.parts("fields").stream().map(field -> field(path, field)).toList();
        return new Artefact(
                name, given.word("kind", "idea"), fields.isEmpty() ? PLAIN : fields, texts.at(path + "title"));
    }

    private Artefact.Field field(String path, Props given) {
        String id = given.word("id", "text");
        return new Artefact.Field(id, given.word("type", "text"), texts.at(path + "fields." + id + ".label"));
    }

    private static Outcome outcome(Props given) {
        return new Outcome(
                given.words("from"),
                given.word("as", "idea"),
                given.word("audience", "all"),
                given.words("follow_up").stream().map(Timing::parse).toList());
    }

    private List<Step> steps(List<Props> given) {
        return given.stream().map(this::step).toList();
    }

    private Step step(Props raw) {
        Props given = settle(raw);
        StepId id = new StepId(given.word("id", ""));
        boolean branch = given.word("kind", "").equals("branch");
        return new Step(
                id,
                given.word("kind", ""),
                given.has("time") ? Timing.of(given.part("time")) : Timing.NONE,
                given.has("see") ? Optional.of(See.of(given.part("see"))) : Optional.empty(),
                given.word("with").map(StepId::new),
                given.words("in"),
                given.words("out"),
                given.says("intrinsic"),
                given.says("optional"),
                !Boolean.FALSE.equals(given.values().get("keep")),
                question(given, raw),
                given.has("tracks") ? tracks(given) : steps(given.parts(branch ? "then" : "steps")),
                steps(given.parts("else")),
                given,
                texts.under("steps." + id));
    }

    /** The steps of every track, each for those whom its track is for. */
    private List<Step> tracks(Props parallel) {
        return parallel.parts("tracks").stream()
                .flatMap(track -> track.parts("steps").stream()
                        .map(step -> step.with("who", track.part("who").values())))
                .map(this::step)
                .toList();
    }

    /** What a branch asks before it goes one way, or a repeat after each round. */
    private Optional<Condition> question(Props given, Props raw) {
        return Stream.of("when", "until")
                .filter(given::has)
                .map(key -> condition(raw.part(key)))
                .findFirst();
    }

    private Condition condition(Props when) {
        String ref = when.word("ref", "");
        Object value = settle(Optional.ofNullable(when.values().get("value")).orElse(""));
        Optional<Object> given = ref.startsWith(PARAM)
                ? Optional.ofNullable(settled.get(ref.substring(PARAM.length())))
                : Optional.empty();
        return new Condition(ref, when.word("is", "equal"), value, given);
    }

    private Props settle(Props props) {
        Map<String, Object> made = Method.ordered();
        props.values().forEach((key, value) -> made.put(key, settle(value)));
        return new Props(made);
    }

    private Object settle(Object value) {
        return switch (value) {
            case String text
            when text.startsWith(PARAM) ->
                Optional.ofNullable(settled.get(text.substring(PARAM.length()))).orElse(value);
            case Map<?, ?> map -> settle(Props.of(map)).values();
            case List<?> list -> list.stream().map(this::settle).toList();
            default -> value;
        };
    }
}
