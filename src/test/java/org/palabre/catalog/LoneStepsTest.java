package org.palabre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.lint.SchemaCheck;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.Method;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;

/** Single steps of the library that may join any method. */
class LoneStepsTest {
    private static final Catalog LIBRARY = Catalog.shipped();
    private static final SchemaCheck SCHEMA = new SchemaCheck();

    static List<String> methods() {
        return LIBRARY.methods().stream()
                .map(org.palabre.core.method.MethodSource::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void each_is_a_fragment_of_one_step_that_keeps_to_the_language_and_speaks_both_languages(String method) {
        assertThat(LIBRARY.loneSteps(method)).isNotEmpty().allSatisfy(source -> {
            Faults faults = new Faults(source.id(), tree(source));
            SCHEMA.check(tree(source), faults);
            assertThat(faults.sorted()).as(source.id()).isEmpty();
            Method alone = Method.of(source, Map.of());
            Step step = alone.steps().getFirst();
            assertThat(alone.steps()).hasSize(1);
            assertThat(source.id()).isEqualTo(method + "/" + step.id());
            assertThat(step.with()).isEmpty();
            assertThat(step.intrinsic()).isFalse();
            for (String language : List.of("en", "fr")) {
                assertThat(alone.title().in(language))
                        .isNotBlank()
                        .isEqualTo(step.title().in(language));
                assertThat(alone.summary().in(language)).isNotBlank();
            }
        });
    }

    @Test
    void what_needs_groups_a_vote_or_a_wall_does_not_stand_alone() {
        assertThat(ids("open-space"))
                .contains("open-space/call", "open-space/circle")
                .doesNotContain("open-space/wall", "open-space/rooms", "open-space/kept", "open-space/crews");
        assertThat(ids("swot-tows"))
                .contains("swot-tows/inside_good", "swot-tows/weight")
                .doesNotContain("swot-tows/cross", "swot-tows/top_strengths", "swot-tows/answer", "swot-tows/teams");
    }

    @Test
    void it_takes_what_it_reads_and_brings_what_it_writes_and_the_parameters_it_names() {
        Props burst = fragment("speed-thinking/burst");
        assertThat(burst.part("takes").values()).isEmpty();
        assertThat(burst.words("gives")).containsExactly("possibilities");
        assertThat(burst.words("params")).containsExactly("burst", "untimed");
        Props weight = fragment("swot-tows/weight");
        assertThat(weight.part("takes").values().keySet())
                .isEqualTo(Set.of("strengths", "weaknesses", "opportunities", "threats"));
        assertThat(weight.words("gives")).isEmpty();
    }

    @Test
    void a_selection_that_it_reads_is_called_as_its_step_was() {
        Method start = Method.of(source("appreciative-inquiry/start"), Map.of());
        assertThat(start.texts().at("takes.chosen.title").in("en")).isNotBlank().isNotEqualTo("chosen");
        assertThat(start.texts().at("takes.chosen.title").in("fr"))
                .isNotBlank()
                .isNotEqualTo(start.texts().at("takes.chosen.title").in("en"));
    }

    private static List<String> ids(String method) {
        return LIBRARY.loneSteps(method).stream()
                .map(org.palabre.core.method.MethodSource::id)
                .toList();
    }

    private static Props fragment(String id) {
        return new Props(source(id).tree());
    }

    private static org.palabre.core.method.MethodSource source(String id) {
        return LIBRARY.loneSteps(id.split("/", 2)[0]).stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static YamlTree tree(org.palabre.core.method.MethodSource source) {
        return new YamlTree(source.tree(), Map.of(), Map.of());
    }
}
