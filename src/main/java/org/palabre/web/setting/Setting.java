package org.palabre.web.setting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.core.method.Method;
import org.palabre.core.method.Param;
import org.palabre.core.method.Props;
import org.palabre.core.method.Timing;

/**
 * One parameter of a method as a control on the page.
 *
 * @param type {@code bool}, {@code int}, {@code duration} (minutes on the page, seconds in a choice), {@code enum} or {@code link}
 * @param initial as typed into the control: {@code true}, {@code 3}, {@code 2.5}, {@code cycle4}
 * @param least, most for numbers and durations as typed; empty when the method sets none
 */
public record Setting(
        String id,
        String type,
        String title,
        String hint,
        List<Option> options,
        String initial,
        String least,
        String most) {

    private static final String NO_LINK = "none";
    private static final int LONGEST_LINK = 300;

    /** One value of an {@code enum}. */
    public record Option(String value, String label) {}

    /** Those of a method, in the order of its file. @param lang of the texts */
    public static List<Setting> all(Method method, String lang) {
        Map<String, Props> file = new Props(method.source().tree())
                .parts("params").stream()
                        .collect(Collectors.toMap(part -> part.word("id", ""), part -> part, (first, second) -> first));
        return method.params().stream()
                .map(param -> of(param, file.getOrDefault(param.id(), Props.NONE), options(method, param, lang), lang))
                .toList();
    }

    private static List<Option> options(Method method, Param param, String lang) {
        return param.values().stream()
                .map(value -> new Option(value, label(method, param, value, lang)))
                .toList();
    }

    private static String label(Method method, Param param, String value, String lang) {
        String label =
                method.texts().at("params." + param.id() + ".labels." + value).in(lang);
        return label.isEmpty() ? value : label;
    }

    static Setting of(Param param, Props file, List<Option> options, String lang) {
        boolean duration = param.type().equals("duration");
        return new Setting(
                param.id(),
                param.type(),
                param.title().in(lang),
                param.hint().in(lang),
                options,
                param.type().equals("link") ? "" : typed(duration, String.valueOf(param.initial())),
                file.word("min").map(min -> typed(duration, min)).orElse(""),
                file.word("max").map(max -> typed(duration, max)).orElse(""));
    }

    /** The value of the choice for what was typed; empty when it does not fit. */
    public Optional<String> read(String typed) {
        return switch (type) {
            case "bool" -> Optional.of(String.valueOf(typed.equals("true")));
            case "enum" ->
                options.stream().map(Option::value).filter(typed::equals).findFirst();
            case "int" -> number(typed).filter(value -> value.scale() <= 0).map(BigDecimal::toPlainString);
            case "duration" ->
                number(typed)
                        .map(minutes -> minutes.multiply(BigDecimal.valueOf(60)).intValue())
                        .map(seconds -> seconds + "s");
            case "link" -> link(typed.strip());
            default -> Optional.empty();
        };
    }

    /** An address over https with a place for the room; nothing typed: none. */
    private static Optional<String> link(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(NO_LINK);
        }
        boolean fits =
                typed.length() <= LONGEST_LINK && typed.matches("https://[^\\s\"<>]+") && typed.contains("{room}");
        return fits ? Optional.of(typed) : Optional.empty();
    }

    /** What stands in the control for a value of a choice. */
    public String shown(String value) {
        return type.equals("link") && value.equals(NO_LINK) ? "" : typed(type.equals("duration"), value);
    }

    private Optional<BigDecimal> number(String typed) {
        if (!typed.strip().matches("\\d{1,6}([.,]\\d{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(typed.strip().replace(',', '.')).stripTrailingZeros();
        boolean low = !least.isEmpty() && value.compareTo(new BigDecimal(least)) < 0;
        boolean high = !most.isEmpty() && value.compareTo(new BigDecimal(most)) > 0;
        return low || high ? Optional.empty() : Optional.of(value);
    }

    private static String typed(boolean duration, String value) {
        return duration ? minutes(Timing.parse(value)) : value;
    }

    private static String minutes(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
