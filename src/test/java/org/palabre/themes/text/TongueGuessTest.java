package org.palabre.themes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.themes.text.Tongue.ENGLISH;
import static org.palabre.themes.text.Tongue.FRENCH;

import java.util.List;
import org.junit.jupiter.api.Test;

class TongueGuessTest {

    @Test
    void small_words_and_accents_tell_the_language() {
        assertThat(TongueGuess.of(List.of(
                        "Limiter les réunions à 45 minutes",
                        "No meetings on Friday afternoons please",
                        "Télétravail",
                        "Hiring freeze",
                        "Droit à l'erreur",
                        "L’équipe d’abord")))
                .containsExactly(FRENCH, ENGLISH, FRENCH, ENGLISH, FRENCH, FRENCH);
    }

    @Test
    void a_text_without_any_sign_takes_the_language_of_most_others() {
        assertThat(TongueGuess.of(List.of("budget 2027", "Une salle de sport", "Des fruits pour tous")))
                .containsExactly(FRENCH, FRENCH, FRENCH);
        assertThat(TongueGuess.of(List.of("budget 2027", "Solar panels on the roof")))
                .containsExactly(ENGLISH, ENGLISH);
    }

    @Test
    void elisions_and_contractions_are_no_words() {
        assertThat(Words.of("L’équipe n'est pas là, aujourd'hui ; we don't know"))
                .containsExactly("équipe", "est", "pas", "là", "aujourd", "hui", "we", "don", "know");
    }

    @Test
    void stems_meet_across_endings() {
        assertThat(FRENCH.stem("réunions")).isEqualTo(FRENCH.stem("réunion"));
        assertThat(ENGLISH.stem("meetings")).isEqualTo(ENGLISH.stem("meeting"));
    }
}
