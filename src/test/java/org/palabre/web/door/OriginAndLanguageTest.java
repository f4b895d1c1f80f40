package org.palabre.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.people.Language;

class OriginAndLanguageTest {
    private static final Optional<String> HOST = Optional.of("palabre.example:8480");

    @Test
    void only_our_own_pages_may_change_things() {
        assertThat(SameOrigin.isOurs(Optional.of("same-origin"), Optional.empty(), HOST))
                .isTrue();
        assertThat(SameOrigin.isOurs(Optional.of("none"), Optional.empty(), HOST))
                .isTrue();
        assertThat(SameOrigin.isOurs(Optional.of("same-site"), Optional.empty(), HOST))
                .isFalse();
        assertThat(SameOrigin.isOurs(Optional.of("cross-site"), Optional.empty(), HOST))
                .isFalse();
        assertThat(SameOrigin.isOurs(Optional.empty(), Optional.of("http://palabre.example:8480"), HOST))
                .isTrue();
        assertThat(SameOrigin.isOurs(Optional.empty(), Optional.of("http://palabre.example"), HOST))
                .isFalse();
        assertThat(SameOrigin.isOurs(Optional.empty(), Optional.of("null"), HOST))
                .isFalse();
        assertThat(SameOrigin.isOurs(Optional.empty(), Optional.empty(), HOST)).isTrue();
    }

    @Test
    void the_browser_says_which_language_is_best() {
        assertThat(Languages.accepted(Optional.of("fr-CA,fr;q=0.9,en;q=0.8"))).contains(Language.FR);
        assertThat(Languages.accepted(Optional.of("de,en-GB;q=0.7,fr;q=0.6"))).contains(Language.EN);
        assertThat(Languages.accepted(Optional.of("de"))).isEmpty();
        assertThat(Languages.accepted(Optional.of(";;;q=x"))).isEmpty();
        assertThat(Languages.accepted(Optional.empty())).isEmpty();
    }
}
