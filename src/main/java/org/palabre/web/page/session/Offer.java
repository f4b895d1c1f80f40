package org.palabre.web.page.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Param;
import org.palabre.core.method.Props;
import org.palabre.program.MethodChoice;

/** A method one can choose, as the pages show it. */
record Offer(MethodSource source, Method method) {

    static Offer of(MethodSource source) {
        return new Offer(source, Method.of(source, Map.of()));
    }

    public String id() {
        return source.id();
    }

    public String title(String lang) {
        return method.title().in(lang);
    }

    public String summary(String lang) {
        return method.summary().in(lang);
    }

    public String version() {
        return source.version();
    }

    /** Whether people may also take part over several days; the method says when they may not. */
    public boolean isForDays() {
        return !new Props(source.tree()).part("advisor").word("async", "").equals("none");
    }

    public List<Setting> settings(String lang) {
        Map<String, Props> file = new Props(source.tree())
                .parts("params").stream()
                        .collect(Collectors.toMap(part -> part.word("id", ""), part -> part, (first, second) -> first));
        return method.params().stream()
                .map(param -> Setting.of(param, file.getOrDefault(param.id(), Props.NONE), options(param, lang), lang))
                .toList();
    }

    /** @param params setting id → value, each read by its {@link Setting} */
    public MethodChoice choice(Map<String, String> params) {
        return new MethodChoice(source.id(), source.version(), source.sha256(), params);
    }

    private List<Setting.Option> options(Param param, String lang) {
        return param.values().stream()
                .map(value -> new Setting.Option(value, label(param, value, lang)))
                .toList();
    }

    private String label(Param param, String value, String lang) {
        String label =
                method.texts().at("params." + param.id() + ".labels." + value).in(lang);
        return label.isEmpty() ? value : label;
    }
}
