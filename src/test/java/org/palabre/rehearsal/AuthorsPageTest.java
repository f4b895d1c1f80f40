package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.Read;
import org.palabre.core.method.Mode;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.record.log.InMemoryEventLog;

/** The page for authors of methods says what is true: what it shows is read, and its example is played. */
class AuthorsPageTest {
    private static final Path METHODS = Path.of("methods");
    private static final Pattern BLOCK = Pattern.compile("```yaml (head|body)\\n(.*?)```", Pattern.DOTALL);

    static List<String> bodies() throws IOException {
        return blocks("body");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void every_method_on_the_page_is_without_faults(String body) throws IOException {
        String text = blocks("head").getFirst() + body;
        Read read = new MethodReader().read(new MethodText("first-ideas/method.yaml", text, Map.of()));
        assertThat(read).isInstanceOf(Read.Good.class);
    }

    @Test
    void it_begins_with_ten_lines_and_grows() throws IOException {
        assertThat(bodies().getFirst().lines()).hasSize(10);
        assertThat(bodies()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void the_example_is_played_to_its_record(Mode mode) {
        if (!(new MethodFolder(new MethodReader()).read(METHODS.resolve("examples/small-steps"))
                instanceof Read.Good(var source))) {
            throw new AssertionError(
                    new MethodFolder(new MethodReader()).read(METHODS.resolve("examples/small-steps")));
        }
        InMemoryEventLog log = new InMemoryEventLog();
        Script script = new Script("small-steps", 8, 7, 0.15, "fr", mode);
        SessionState end = Plays.play(script, log, -1, source);
        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.items().in("commitments")).isNotEmpty();
    }

    private static List<String> blocks(String kind) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(METHODS.resolve("README.md")));
        return matcher.results()
                .filter(found -> found.group(1).equals(kind))
                .map(found -> found.group(2))
                .toList();
    }
}
