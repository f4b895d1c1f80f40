package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void the_launcher_lists_every_command() throws IOException {
        var launcher = Files.readString(Path.of("palabre"));
        assertThat(Commands.ALL)
                .allSatisfy(command -> assertThat(launcher).contains("\n./palabre " + command.name() + " "));
    }

    @Test
    void an_unknown_word_is_a_misuse() {
        assertThat(Main.run("dance")).isEqualTo(2);
    }
}
