package org.palabre.themes.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static Tokenizer of(String json) throws IOException {
        return TokenizerFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String WORD_PIECE = """
            {"normalizer": {"type": "BertNormalizer", "lowercase": true, "strip_accents": null},
             "model": {"type": "WordPiece", "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3,
               "re": 4, "##union": 5, "##s": 6, ",": 7, "meet": 8, "##ing": 9, "-": 10}}}
            """;

    private static final String UNIGRAM = """
            {"added_tokens": [{"id": 0, "content": "<s>"}, {"id": 2, "content": "</s>"}],
             "model": {"type": "Unigram", "unk_id": 3, "vocab": [["<s>", 0], ["<pad>", 0], ["</s>", 0], ["<unk>", 0],
               ["▁", -3], ["▁ré", -4], ["union", -4], ["▁réunion", -6], ["s", -2], ["▁réunions", -9.5]]}}
            """;

    @Test
    void the_longest_known_piece_goes_first_without_accents_and_case() throws IOException {
        assertThat(of(WORD_PIECE).encode("Réunions, MEETING", 64)).containsExactly(2, 4, 5, 6, 7, 8, 9, 3);
    }

    @Test
    void a_word_that_has_an_unknown_end_is_unknown_as_a_whole() throws IOException {
        assertThat(of(WORD_PIECE).encode("meetup re-s", 64)).containsExactly(2, 1, 4, 10, 1, 3);
    }

    @Test
    void what_is_too_long_is_cut_and_still_ended() throws IOException {
        assertThat(of(WORD_PIECE).encode("re re re re re", 4)).containsExactly(2, 4, 4, 3);
    }

    @Test
    void the_most_probable_cut_wins() throws IOException {
        // ▁réunion + s is -8, ▁ré + union + s is -10, the whole is -9.5.
        assertThat(of(UNIGRAM).encode("réunions", 64)).containsExactly(0, 7, 8, 2);
        assertThat(of(UNIGRAM).encode("  réunion   réunion ", 64)).containsExactly(0, 7, 7, 2);
    }

    @Test
    void unknown_letters_are_one_unknown_piece() throws IOException {
        assertThat(of(UNIGRAM).encode("xyz", 64)).containsExactly(0, 4, 3, 2);
    }

    @Test
    void an_empty_text_is_its_two_ends() throws IOException {
        assertThat(of(UNIGRAM).encode("", 64)).containsExactly(0, 2);
        assertThat(of(WORD_PIECE).encode("", 64)).containsExactly(2, 3);
    }

    @Test
    void another_type_is_named() {
        assertThatThrownBy(() -> of("{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}"))
                .hasMessageContaining("'BPE'");
    }
}
