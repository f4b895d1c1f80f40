package org.palabre.record.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void the_words_that_were_looked_for_are_marked_as_they_were_written_in_any_form_and_no_others() {
        String words = "Les équipes décident elles-mêmes de leurs réunions, cœur du métier";
        assertThat(marked(words, "equipe décider")).containsExactly("équipes", "décident");
        assertThat(marked(words, "\"de leurs réunions\"")).containsExactly("leurs", "réunions");
        assertThat(marked(words, "coeur -métier")).containsExactly("cœur");
        assertThat(marked("They parted in the park", "part parliament")).containsExactly("parted");
        assertThat(marked(words, "girafe")).isEmpty();
        assertThat(marked(words, "' ; drop \" &")).isEmpty();
    }

    @Test
    void nothing_of_a_short_text_is_lost() {
        for (String query : List.of("", "one", "three four", "zebra")) {
            String words = "one two\nthree, four; five one";
            assertThat(text(words, query)).as(query).isEqualTo(words);
        }
    }

    @Test
    void of_a_long_text_the_part_is_shown_where_the_words_stand() {
        String words = "word ".repeat(300) + "the pelican lands " + "tail ".repeat(300);
        assertThat(text(words, "pelicans"))
                .startsWith("… ")
                .endsWith(" …")
                .contains("the pelican lands")
                .hasSizeLessThan(400);
        assertThat(text(words, "zebra")).startsWith("word word").endsWith(" …").hasSizeLessThan(400);
        assertThat(text("x".repeat(5000), "zebra")).hasSizeLessThan(400);
        assertThat(text("x".repeat(5000) + " pelican", "pelican")).contains("pelican");
    }

    private static List<String> marked(String words, String query) {
        return Passage.of(words, query).pieces().stream()
                .filter(Passage.Piece::asked)
                .map(Passage.Piece::text)
                .toList();
    }

    private static String text(String words, String query) {
        return Passage.of(words, query).pieces().stream()
                .map(Passage.Piece::text)
                .collect(Collectors.joining());
    }
}
