package org.palabre.core.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/votes.md names every way of voting and the test that holds its published example. */
class VotesPageTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)`(?: by `(\\w+)`)? \\|.*\\| `(\\w+ExamplesTest)` \\|");

    @Test
    void every_way_of_voting_has_its_line_and_a_test_that_mentions_it() throws IOException {
        List<Matcher> rows = Files.readAllLines(Path.of("docs", "votes.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(rows.stream().map(row -> row.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        VoteMethods.ALL.stream().map(method -> method.word()).toList());
        String tests = tests();
        assertThat(rows).allSatisfy(row -> {
            assertThat(tests).contains("class " + row.group(3) + " {");
            String count = Optional.ofNullable(row.group(2)).orElse(row.group(1));
            assertThat(tests).containsPattern("void (" + row.group(1) + "_)?" + count + "_");
        });
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/org/palabre/core/vote"))) {
            return files.filter(file -> file.toString().endsWith("ExamplesTest.java"))
                    .map(VotesPageTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }
}
