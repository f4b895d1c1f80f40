package org.palabre.catalog.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.catalog.script.SeenWords.Company;
import org.palabre.core.method.See;
import org.palabre.core.method.See.Audience;
import org.palabre.core.method.See.Authors;

class SeenSentenceTest {
    private static final Pattern SENTENCES = Pattern.compile("(\\p{Lu}[^.]+\\.)( \\p{Lu}[^.]+\\.)?");

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void every_combination_is_one_or_two_whole_sentences(String language) {
        for (Audience during : Audience.values()) {
            for (Audience after : Audience.values()) {
                for (Authors authors : Authors.values()) {
                    for (Company company : Company.values()) {
                        See see = new See(during, after, authors);
                        String sentence = SeenSentence.of(see, company, false, language);
                        assertThat(SENTENCES.matcher(sentence).matches())
                                .as("%s: %s", see, sentence)
                                .isTrue();
                        assertThat(sentence).doesNotContain("'", "  ", "·");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void different_audiences_read_differently(String language) {
        Set<String> said = new HashSet<>();
        for (Audience during : Audience.values()) {
            for (Audience after : Audience.values()) {
                See see = new See(during, after, Authors.HIDDEN);
                assertThat(said.add(SeenSentence.of(see, Company.GROUP, false, language)))
                        .as("%s", see)
                        .isTrue();
            }
        }
    }

    @Test
    void the_usual_ones() {
        See mine = new See(Audience.AUTHOR, Audience.AUTHOR, Authors.HIDDEN);
        See later = new See(Audience.AUTHOR, Audience.ALL, Authors.HIDDEN);
        See story = new See(Audience.GROUP, Audience.RELEASED, Authors.NAMED);

        assertThat(SeenSentence.of(mine, Company.GROUP, false, "en"))
                .isEqualTo("You alone see this. Afterwards nobody else will.");
        assertThat(SeenSentence.of(mine, Company.GROUP, false, "fr"))
                .isEqualTo("Personne d’autre que vous ne voit ce que vous écrivez, ni maintenant ni plus tard.");
        assertThat(SeenSentence.of(later, Company.GROUP, false, "en"))
                .isEqualTo("For now, you alone see this. Afterwards everybody will see it, without your name.");
        assertThat(SeenSentence.of(later, Company.GROUP, false, "fr"))
                .isEqualTo("Pour l’instant, personne d’autre que vous ne voit ce que vous écrivez."
                        + " Ensuite, tout le monde le verra, sans votre nom.");
        assertThat(SeenSentence.of(story, Company.PAIR, false, "fr"))
                .isEqualTo("Pour l’instant, cela reste entre vous et votre partenaire."
                        + " Ensuite, cela n’ira que là où la personne dont c’est l’histoire le permet, avec son nom.");
    }
}
