package org.palabre.themes.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A vocabulary that SentencePiece has trained, against what SentencePiece makes of texts with it. */
class SentencePieceTest {
    private static final Path FOLDER = Path.of("src/test/resources/themes/xlmr");

    @Test
    void texts_are_cut_as_sentencepiece_itself_cuts_them() throws IOException {
        Tokenizer tokenizer;
        try (InputStream json = Files.newInputStream(FOLDER.resolve("tokenizer.json"))) {
            tokenizer = TokenizerFile.read(json);
        }
        for (String line : Files.readAllLines(FOLDER.resolve("sentencepiece.tsv"))) {
            String[] cells = line.split("\t", 2);
            assertThat(Arrays.stream(tokenizer.encode(cells[0], 512))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" ")))
                    .as(cells[0])
                    .isEqualTo(cells[1]);
        }
    }
}
