package org.palabre.web.api;

import java.util.List;
import java.util.Map;
import org.palabre.catalog.use.Lasting;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Showing;
import org.palabre.web.setting.Setting;

/**
 * What can join a method that runs, as the console shows it: a part of the library, or one step of a method.
 *
 * @param id of the part; {@code method/step} of a step
 * @param summary a sentence or two; of a step, what people read
 * @param takes what it works on
 * @param settings what the facilitator may set
 * @param steps their titles
 * @param seconds how long they take together, with the settings as they are
 */
public record Joinable(
        String id,
        String title,
        String summary,
        List<Take> takes,
        List<Setting> settings,
        List<String> steps,
        long seconds) {

    /**
     * One thing it works on.
     *
     * @param name as it calls it; {@code title}: what to say of it
     * @param from the collections of the session that it may be
     */
    public record Take(String name, String title, List<String> from) {}

    static Joinable of(MethodSource source, SessionState state, String lang) {
        Method method = Method.of(source, Map.of());
        return new Joinable(
                source.id(),
                method.title().in(lang),
                words(method.summary().in(lang), state),
                takes(method, state, lang),
                Setting.all(method, lang),
                leaves(method).stream().map(step -> step.title().in(lang)).toList(),
                Lasting.of(method, state.plan().mode()).toSeconds());
    }

    /** Whether every step of it has a time, the way this session goes. */
    static boolean hasTime(MethodSource source, Mode mode) {
        return leaves(Method.of(source, Map.of())).stream()
                .allMatch(step -> step.time().length(mode).isPresent());
    }

    private static List<Step> leaves(Method method) {
        return method.everyStep().stream().filter(step -> !step.isControl()).toList();
    }

    private static String words(String summary, SessionState state) {
        return summary.equals("mandate.question") ? state.plan().mandate().question() : summary;
    }

    private static List<Take> takes(Method method, SessionState state, String lang) {
        return new Props(method.source().tree())
                .part("takes").values().keySet().stream()
                        .map(name -> new Take(
                                name,
                                method.texts().at("takes." + name + ".title").in(lang),
                                from(method, name, state)))
                        .toList();
    }

    /** What is shown to all has to have been written for all. */
    private static List<String> from(Method method, String name, SessionState state) {
        boolean toAll = method.everyStep().stream().anyMatch(step -> step.in().contains(name) && Showing.toAll(step));
        return state.method().artefacts().keySet().stream()
                .filter(collection -> !toAll || Showing.isForAll(state, collection))
                .toList();
    }
}
