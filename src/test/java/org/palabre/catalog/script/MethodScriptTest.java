package org.palabre.catalog.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;

class MethodScriptTest {
    private static final Catalog CATALOG = Catalog.shipped();

    @ParameterizedTest
    @CsvSource({"speed-thinking, en", "speed-thinking, fr", "appreciative-inquiry, en", "appreciative-inquiry, fr"})
    void no_text_is_empty(String id, String language) {
        nothingIsBlank(MethodScript.of(Method.of(source(id), Map.of()), language, Mode.LIVE), id);
    }

    @ParameterizedTest
    @CsvSource({"speed-thinking", "appreciative-inquiry"})
    void no_french_text_has_stayed_english(String id) {
        Map<String, String> english = texts(id, "en");
        Map<String, String> french = texts(id, "fr");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        french.forEach((step, prompt) -> {
            if (!prompt.equals("mandate.question")) {
                assertThat(prompt).as(step).isNotEqualTo(english.get(step));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"en, This vote, How we go on", "fr, Ce vote, La suite dépend"})
    void what_a_vote_is_for_stands_on_every_ballot_of_every_method(String language, String advises, String steers) {
        List<String> told = CATALOG.all().stream()
                .flatMap(entry -> entry instanceof Entry.Usable usable ? Stream.of(usable.source()) : Stream.empty())
                .map(source -> Method.of(source, Map.of()))
                .flatMap(method -> steps(MethodScript.of(method, language, Mode.LIVE)).stream())
                .filter(step -> "vote".equals(step.get("kind")))
                .map(step -> String.valueOf(step.get("for")))
                .toList();
        assertThat(told)
                .hasSizeGreaterThan(15)
                .allMatch(sentence -> sentence.startsWith(advises) || sentence.startsWith(steers));
    }

    @Test
    void whoever_writes_possibilities_knows_whether_a_partner_will_see_them() {
        String alone = seen(Map.of(), "burst");
        String withPartner = seen(Map.of("variant", "blitz5"), "burst");

        assertThat(alone).isEqualTo("You alone see this. Afterwards nobody else will.");
        assertThat(withPartner)
                .isEqualTo(
                        "For now, you alone see this. At the step “Swap”, your partner will see it, with your name.");
    }

    @Test
    void what_goes_on_the_wall_later_is_announced_and_what_is_not_kept_too() {
        assertThat(seen(Map.of(), "concept"))
                .contains("At the step “The wall”, everybody will see it, without your name.");
        assertThat(seen(Map.of(), "warmup")).endsWith("Nothing of it is kept.");
    }

    @Test
    void durations_are_whole_seconds_and_follow_the_mode_and_the_parameters() {
        Method slow = Method.of(source("speed-thinking"), Map.of("burst", "180s"));
        assertThat(step(MethodScript.of(slow, "en", Mode.LIVE), "burst")).containsEntry("seconds", 180L);
        Method inquiry = Method.of(source("appreciative-inquiry"), Map.of());
        Map<String, Object> interviews = step(MethodScript.of(inquiry, "en", Mode.ASYNC), "interviews");
        assertThat(interviews).containsEntry("seconds", 5 * 86_400L);
        assertThat(step(MethodScript.of(inquiry, "fr", Mode.LIVE), "retell").get("props"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("each", 180L);
    }

    @Test
    void the_question_of_the_mandate_is_left_to_the_browser() {
        Map<String, Object> script = MethodScript.of(Method.of(source("speed-thinking"), Map.of()), "fr", Mode.LIVE);
        assertThat(step(script, "burst")).containsEntry("prompt", "mandate.question");
        assertThat(step(script, "enhance")).containsEntry("within", List.of("blitz"));
    }

    private static MethodSource source(String id) {
        return CATALOG.find(id).orElseThrow();
    }

    private static String seen(Map<String, Object> settings, String step) {
        Map<String, Object> script = MethodScript.of(Method.of(source("speed-thinking"), settings), "en", Mode.LIVE);
        return String.valueOf(step(script, step).get("seen"));
    }

    private static Map<String, String> texts(String id, String language) {
        Map<String, String> found = new java.util.TreeMap<>();
        steps(MethodScript.of(Method.of(source(id), Map.of()), language, Mode.LIVE))
                .forEach(step -> found.put(
                        String.valueOf(step.get("id")),
                        String.valueOf(step.getOrDefault("prompt", step.get("title")))));
        return found;
    }

    private static Map<String, Object> step(Map<String, Object> script, String id) {
        return steps(script).stream()
                .filter(step -> id.equals(step.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Map<String, Object> script) {
        return (List<Map<String, Object>>) script.getOrDefault("steps", List.of());
    }

    private static void nothingIsBlank(Object node, String path) {
        switch (node) {
            case Map<?, ?> map -> map.forEach((key, value) -> nothingIsBlank(value, path + "/" + key));
            case List<?> list -> list.forEach(value -> nothingIsBlank(value, path));
            case String text -> assertThat(text).as(path).isNotBlank();
            default -> {}
        }
    }
}
