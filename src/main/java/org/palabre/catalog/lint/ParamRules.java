package org.palabre.catalog.lint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.Props;
import org.palabre.core.method.Timing;

/** Parameters exist, have the type their place wants, and begin with a value they may have. */
final class ParamRules {
    private static final Set<String> DURATIONS = Set.of("live", "async", "each", "countdown", "grace", "warn");
    private static final Set<String> NUMBERS = Set.of("cap", "target", "dots", "max_per_item", "times", "count");

    private ParamRules() {}

    /** Every {@code param.x} names a parameter of the right type. */
    static void known(Draft draft, Faults faults) {
        draft.nodes().forEach(node -> node.props().values().forEach((key, value) -> {
            boolean child = key.equals("steps") || key.equals("then") || key.equals("else");
            if (!child) {
                references(draft, key, node.at(key), value, faults);
            }
        }));
    }

    private static void references(Draft draft, String key, String pointer, Object value, Faults faults) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((k, v) ->
                        references(draft, String.valueOf(k), YamlTree.join(pointer, String.valueOf(k)), v, faults));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    references(draft, key, pointer + "/" + i, list.get(i), faults);
                }
            }
            case String text when Node.isParam(text) -> reference(draft, key, pointer, text, faults);
            default -> {}
        }
    }

    private static void reference(Draft draft, String key, String pointer, String text, Faults faults) {
        Optional<Draft.Param> param = draft.param(Node.paramOf(text));
        if (param.isEmpty()) {
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_PARAM,
                    "there is no parameter for “" + text + "”",
                    "Declare it under params.");
            return;
        }
        String wanted = DURATIONS.contains(key)
                ? "duration"
                : NUMBERS.contains(key)
                        ? "int"
                        : switch (key) {
                            case "individual_extension" -> "bool";
                            case "video" -> "link";
                            default -> param.get().type();
                        };
        if (!param.get().type().equals(wanted)) {
            faults.at(
                    pointer,
                    FaultCode.WRONG_PARAM_TYPE,
                    "“" + key + "” wants a parameter of type " + wanted + ", but “" + text + "” is of type "
                            + param.get().type(),
                    "");
        }
    }

    /** Initial values are among the choices or within the limits; every choice has a label. */
    static void fitting(Draft draft, Faults faults) {
        for (Props each : draft.props().parts("params")) {
            draft.param(each.word("id", "")).ifPresent(param -> fitting(param, faults));
        }
    }

    private static void fitting(Draft.Param param, Faults faults) {
        Props props = param.props();
        String initial = props.word("default", "");
        if (param.type().equals("enum")) {
            List<String> values = props.words("values");
            if (!values.contains(initial)) {
                badDefault(param, "one of " + values, faults);
            }
            labels(param, values, faults);
            return;
        }
        boolean low =
                props.word("min").map(min -> amount(initial) < amount(min)).orElse(false);
        boolean high =
                props.word("max").map(max -> amount(initial) > amount(max)).orElse(false);
        if (low || high) {
            badDefault(param, "from " + props.word("min", "…") + " to " + props.word("max", "…"), faults);
        }
    }

    private static void labels(Draft.Param param, List<String> values, Faults faults) {
        Set<String> labels = param.props().part("labels").values().keySet();
        String pointer = param.pointer() + "/labels";
        values.stream()
                .filter(value -> !labels.contains(value))
                .forEach(value -> faults.atKey(
                        pointer,
                        FaultCode.MISSING_KEY,
                        "there is no label for “" + value + "”",
                        "People read labels, not values."));
        labels.stream()
                .filter(label -> !values.contains(label))
                .forEach(label -> faults.atKey(
                        YamlTree.join(pointer, label),
                        FaultCode.UNKNOWN_KEY,
                        "“" + label + "” is not among the values",
                        ""));
    }

    private static void badDefault(Draft.Param param, String expected, Faults faults) {
        faults.at(
                param.pointer() + "/default",
                FaultCode.BAD_DEFAULT,
                "the default has to be " + expected + ", not “" + param.props().word("default", "") + "”",
                "");
    }

    private static double amount(String text) {
        boolean duration = text.endsWith("s") || text.endsWith("m") || text.endsWith("h") || text.endsWith("d");
        return duration ? length(text).toSeconds() : text.matches("-?\\d+") ? Double.parseDouble(text) : 0;
    }

    private static Duration length(String text) {
        return Timing.parse(text);
    }
}
