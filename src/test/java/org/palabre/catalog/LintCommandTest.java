package org.palabre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_shipped_methods_have_no_faults() throws IOException {
        assertThat(lint("methods")).isZero();
        assertThat(said()).contains("methods, no faults");
    }

    @Test
    void a_fault_is_printed_with_its_place_and_a_hint() throws IOException {
        assertThat(lint("src/test/resources/methods/refused/unknown-key.yaml")).isEqualTo(1);
        assertThat(said())
                .contains("refused/unknown-key.yaml:53:5 unknown-key “promt” does not belong here")
                .contains("Did you mean “prompt”?");
    }

    @Test
    void without_a_path_it_says_what_it_wants() throws IOException {
        assertThat(lint()).isEqualTo(2);
    }

    private int lint(String... paths) throws IOException {
        return LintCommand.run(List.of(paths), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
