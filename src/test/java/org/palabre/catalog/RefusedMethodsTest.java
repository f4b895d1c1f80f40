package org.palabre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;

/** One file per fault: its name is the code, its first line says where ({@code # expect [file] line:column}). */
class RefusedMethodsTest {
    private static final Path METHODS = Path.of("src/test/resources/methods");
    private static final Pattern EXPECT = Pattern.compile("# expect (?:(\\S+\\.yaml) )?(\\d+):(\\d+)");

    /** Faults that a file in the repository cannot show. */
    private static final Set<FaultCode> ELSEWHERE = Set.of(FaultCode.TOO_LARGE, FaultCode.NO_METHOD_FILE);

    private final MethodFolder folder = new MethodFolder(new MethodReader());

    static List<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(METHODS.resolve("refused"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void each_is_refused_with_its_one_code_at_its_line_and_column(Path path) throws IOException {
        String expected = expected(path);
        assertThat(folder.read(path)).isInstanceOfSatisfying(Read.Faulty.class, faulty -> {
            assertThat(faulty.faults()).as("%s", faulty).hasSize(1);
            Fault fault = faulty.faults().getFirst();
            assertThat(fault.code().word()).isEqualTo(name(path));
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.file() + " " + fault.line() + ":" + fault.column()).isEqualTo(expected);
        });
    }

    @Test
    void every_code_has_its_file() throws IOException {
        Set<String> wanted = new TreeSet<>();
        Stream.of(FaultCode.values())
                .filter(code -> !ELSEWHERE.contains(code))
                .map(FaultCode::word)
                .forEach(wanted::add);
        assertThat(refused().stream().map(RefusedMethodsTest::name).distinct())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void the_method_they_were_made_from_is_good() {
        assertThat(folder.read(METHODS.resolve("smallest.yaml"))).isInstanceOf(Read.Good.class);
    }

    @Test
    void a_megabyte_is_refused_unread(@TempDir Path temporary) throws IOException {
        Path file = temporary.resolve("method.yaml");
        Files.writeString(file, "# " + "long ".repeat(200_000));
        assertThat(folder.read(file)).isInstanceOfSatisfying(Read.Faulty.class, faulty -> assertThat(faulty.faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.TOO_LARGE));
    }

    @Test
    void a_folder_without_a_method_is_refused(@TempDir Path temporary) {
        assertThat(folder.read(temporary))
                .isInstanceOfSatisfying(Read.Faulty.class, faulty -> assertThat(faulty.faults())
                        .extracting(Fault::code)
                        .containsExactly(FaultCode.NO_METHOD_FILE));
    }

    /** The code; several files of one code say after two dashes what each is about. */
    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replaceAll("(--.*)?\\.yaml$", "");
    }

    private static String expected(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve("method.yaml") : path;
        String first = Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        Matcher matcher = EXPECT.matcher(first);
        assertThat(matcher.matches()).as("first line of %s: %s", file, first).isTrue();
        Path at = matcher.group(1) == null ? file : path.resolve(matcher.group(1));
        return at + " " + matcher.group(2) + ":" + matcher.group(3);
    }
}
