package org.palabre.themes.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.themes.vector.EmbeddingProvider;
import org.palabre.themes.vector.EmbeddingProviders;
import org.palabre.themes.vector.VectorCache;

class ThemesCommandTest {
    private static final String TOWN = "src/test/resources/themes/town.tsv";

    private static EmbeddingProvider model = EmbeddingProviders.basic();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void load() throws IOException {
        model = new VectorCache(EmbeddingProviders.load(Optional.empty(), 2));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return ThemesCommand.run(
                List.of(words),
                () -> model,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void each_idea_is_printed_in_order_with_theme_and_label() throws IOException {
        assertThat(run(TOWN)).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> ideas = Files.readAllLines(Path.of(TOWN)).stream()
                .map(it -> it.split("\t")[0])
                .toList();
        assertThat(lines).map(it -> it.split("\t")[2]).isEqualTo(ideas);
        assertThat(lines.get(ideas.indexOf("???"))).isEqualTo("-\t-\t???");
        assertThat(lines).filteredOn(it -> !it.startsWith("-")).allMatch(it -> it.matches("[0-9]+\t[^\t]{2,}\t.*"));
    }

    @Test
    void json_says_the_same_and_twice_the_same() throws IOException {
        assertThat(run("--json", TOWN)).isZero();
        String first = out.toString(StandardCharsets.UTF_8);
        JsonNode list = new ObjectMapper().readTree(first);
        assertThat(list).hasSize(76);
        for (JsonNode one : list) {
            assertThat(one.fieldNames()).toIterable().containsExactly("text", "theme", "label");
            assertThat(one.get("theme").isNull()).isEqualTo(one.get("label").isNull());
        }
        assertThat(list).anyMatch(it -> it.get("theme").isNull()).anyMatch(it -> it.get("theme")
                .isInt());
        run(TOWN, "--json");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void more_granularity_gives_more_themes() {
        run(TOWN, "--granularity", "0.6");
        long few = themes();
        run(TOWN, "--granularity=3");
        assertThat(themes()).isGreaterThan(few);
    }

    private long themes() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(it -> it.split("\t")[0])
                .filter(it -> !it.equals("-"))
                .distinct()
                .count();
    }

    @Test
    void a_first_column_is_taken_from_tables_only() throws IOException {
        assertThat(IdeaFile.read(file("a.tsv", "Moins de mails\tx\r\nUn \"vrai\" café\ty\n")))
                .containsExactly("Moins de mails", "Un \"vrai\" café");
        assertThat(IdeaFile.read(file("b.csv", "idée;auteur\n\"Plus court; plus clair\";A\n\"Dire \"\"non\"\"\";B\n")))
                .containsExactly("Plus court; plus clair", "Dire \"non\"");
        assertThat(IdeaFile.read(file("c.csv", "text,votes\n\"Two\nlines, one idea\",3\nOne line,1\n")))
                .containsExactly("Two lines, one idea", "One line");
        assertThat(IdeaFile.read(file("d.csv", "Moins long, plus court\nUn café\n")))
                .containsExactly("Moins long, plus court", "Un café");
        assertThat(IdeaFile.read(file("e.txt", "\uFEFFFewer, shorter; better\n\n  Coffee  \n")))
                .containsExactly("Fewer, shorter; better", "Coffee");
    }

    @Test
    void a_first_line_is_a_heading_only_when_it_is_nothing_else() throws IOException {
        assertThat(IdeaFile.read(file("a.txt", "Idées\nUn café\n"))).containsExactly("Un café");
        assertThat(IdeaFile.read(file("b.txt", "Idea box in the hall\nCoffee\n")))
                .containsExactly("Idea box in the hall", "Coffee");
    }

    @Test
    void what_cannot_be_read_is_said_and_ends_with_1() throws IOException {
        assertThat(run(folder.resolve("nowhere.txt").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no file")
                .contains("nowhere.txt");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a folder");
        assertThat(run(file("empty.txt", "\n  \n").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no idea");
        Path latin = Files.write(folder.resolve("latin.txt"), "Café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(latin.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not in UTF-8");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "--jsn a",
                "a --granularity",
                "a --granularity many",
                "a --granularity 0",
                "a --granularity NaN"
            })
    void words_that_are_not_understood_end_with_2_and_the_usage(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: themes FILE");
    }
}
