package org.palabre.themes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonIdeaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???",
                "+1",
                "ok",
                "OK !",
                "test",
                "Rien à signaler",
                "rien a signaler.",
                "je ne sais pas",
                "Je sais pas…",
                "No idea",
                "n/a",
                "lol",
                "👍",
                "…",
                "Bonjour à tous !",
                "I don't know",
                "pas d’idée",
                "xx",
                "12"
            })
    void what_says_nothing_is_no_idea(String text) {
        assertThat(NonIdea.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parking", "RH", "Test new software with real users", "Rien ne bouge au troisième étage", "Wi-Fi",
                "No meetings", "Plus de thé", "Bonjour obligatoire le matin", "nothing works", "Ideas box"
            })
    void terse_ideas_pass(String text) {
        assertThat(NonIdea.is(text)).isFalse();
    }
}
