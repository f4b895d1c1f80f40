package org.palabre.themes.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.themes.command.ThemesCommand;

/**
 * A folder with a model of the XLM-RoBERTa family: a vocabulary that SentencePiece trained, weights that PyTorch exported. It is
 * tiny and has learnt nothing, so its vectors can be compared and its themes cannot be judged.
 */
class ModelFolderTest {
    private static final Path FOLDER = Path.of("src/test/resources/themes/xlmr");

    @Test
    void its_vectors_are_those_of_pytorch() throws IOException {
        EmbeddingProvider model = EmbeddingProviders.load(Optional.of(FOLDER), 1);
        assertThat(model.id()).isEqualTo("xlmr");
        assertThat(model.languages()).containsExactlyInAnyOrder("fr", "en");
        assertThat(model.dimension()).isEqualTo(16);
        for (String line : Files.readAllLines(FOLDER.resolve("torch-vectors.tsv"))) {
            String[] cells = line.split("\t");
            float[] vector = model.embed(List.of(cells[0])).getFirst();
            for (int i = 0; i < 16; i++) {
                assertThat(vector[i])
                        .as("%s, place %d", cells[0], i)
                        .isCloseTo(Float.parseFloat(cells[i + 1]), within(2e-5f));
            }
        }
    }

    @Test
    void the_command_groups_ideas_with_it() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ThemesCommand.run(
                List.of("src/test/resources/themes/town.tsv"),
                () -> EmbeddingProviders.load(Optional.of(FOLDER), 1),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("(xlmr)");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(76);
    }
}
