package org.palabre.web.page.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Props;
import org.palabre.core.method.Timing;
import org.palabre.program.MethodChoice;
import org.palabre.web.setting.Setting;

/**
 * A method one can choose, as the pages show it.
 *
 * @param isOwn published by the workspace itself
 */
record Offer(MethodSource source, Method method, boolean isOwn) {
    private static final Duration LONG = Duration.ofMinutes(100);
    private static final String SPACE = "\u00a0";

    static Offer of(MethodSource source) {
        return new Offer(source, Method.of(source, Map.of()), false);
    }

    static Offer own(MethodSource source) {
        return new Offer(source, Method.of(source, Map.of()), true);
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
        return !advisor().word("async", "").equals("none");
    }

    /** Of participants: from how many to how many it is at its best. */
    public int idealFrom() {
        return Integer.parseInt(size().words("ideal").getFirst());
    }

    public int idealTo() {
        return Integer.parseInt(size().words("ideal").getLast());
    }

    /** What to plan for when people are there at the same time, as in {@code 45 min} or {@code 4 h 30}. */
    public String length() {
        Duration live = typical("live");
        String rest = live.toMinutesPart() == 0 ? "" : SPACE + String.format(Locale.ROOT, "%02d", live.toMinutesPart());
        return live.compareTo(LONG) < 0 ? live.toMinutes() + SPACE + "min" : live.toHours() + SPACE + "h" + rest;
    }

    /** Days to plan for when people take part over days; 0 where the method does not. */
    public long days() {
        return isForDays() ? Math.max(1, typical("async").toDays()) : 0;
    }

    /** When to take another method, each reason in a sentence or two. */
    public List<String> warnings(String lang) {
        return advisor().parts("avoid_when").stream()
                .map(part -> method.texts()
                        .at("advisor.avoid_when." + part.word("id", "") + ".because")
                        .in(lang))
                .toList();
    }

    private Duration typical(String mode) {
        return advisor().part(mode).word("typical").map(Timing::parse).orElse(Duration.ZERO);
    }

    private Props size() {
        return advisor().part("size");
    }

    private Props advisor() {
        return new Props(source.tree()).part("advisor");
    }

    public List<Setting> settings(String lang) {
        return Setting.all(method, lang);
    }

    /** @param params setting id → value, each read by its {@link Setting} */
    public MethodChoice choice(Map<String, String> params) {
        return new MethodChoice(source.id(), source.version(), source.sha256(), params);
    }
}
