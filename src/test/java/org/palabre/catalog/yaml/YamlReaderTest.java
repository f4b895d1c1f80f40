package org.palabre.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.catalog.yaml.YamlProblem.Kind;

class YamlReaderTest {

    @Test
    void values_know_their_place() {
        YamlTree tree = good("a: 1\nb:\n  - c: [x, true, 1.5]\n");
        assertThat(tree.values()).isEqualTo(Map.of("a", 1, "b", List.of(Map.of("c", List.of("x", true, 1.5)))));
        assertThat(tree.key("/b/0/c")).isEqualTo(new Place(3, 5));
        assertThat(tree.node("/b/0/c/1")).isEqualTo(new Place(3, 12));
        assertThat(tree.node("/b/0/missing/deep"))
                .as("the nearest thing around it")
                .isEqualTo(new Place(3, 5));
    }

    @Test
    void a_version_and_a_date_are_words() {
        assertThat(good("version: 1.0.0\nday: 2026-01-31\n").values())
                .isEqualTo(Map.of("version", "1.0.0", "day", "2026-01-31"));
    }

    @Test
    void words_that_yaml_1_1_takes_for_truth_are_traps_unless_quoted() {
        assertThat(bad("on: 1\n")).isEqualTo(Kind.YAML_TRAP);
        assertThat(bad("locales: [en, no]\n")).isEqualTo(Kind.YAML_TRAP);
        assertThat(good("locales: [en, 'no']\n").values()).isEqualTo(Map.of("locales", List.of("en", "no")));
    }

    @Test
    @Timeout(5)
    void nothing_explodes() {
        assertThat(bad("a: " + "[".repeat(200_000))).isEqualTo(Kind.TOO_DEEP);
        assertThat(bad("a: " + "{b: ".repeat(60_000))).isEqualTo(Kind.TOO_DEEP);
        assertThat(bad("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).isEqualTo(Kind.ALIASES);
        assertThat(bad("a: *nobody\n")).isEqualTo(Kind.ALIASES);
        assertThat(bad("x: y\n".repeat(60_000))).isEqualTo(Kind.TOO_LARGE);
        assertThat(bad("? [a, b]\n: c\n")).isEqualTo(Kind.YAML_SYNTAX);
        assertThat(bad("")).isEqualTo(Kind.NOT_A_MAP);
        assertThat(bad("a: \u0000\n")).isEqualTo(Kind.YAML_SYNTAX);
    }

    private static YamlTree good(String text) {
        return ((YamlReader.Result.Good) YamlReader.read(text)).tree();
    }

    private static Kind bad(String text) {
        return ((YamlReader.Result.Bad) YamlReader.read(text))
                .problems()
                .getFirst()
                .kind();
    }
}
