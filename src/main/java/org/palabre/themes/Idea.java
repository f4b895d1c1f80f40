package org.palabre.themes;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An idea as themes are sought for it.
 *
 * @param language code of ISO 639-1, where it is known; else it is guessed
 * @param theme number of the theme it is in already, from 0, where there is one: it stays there
 */
public record Idea(String text, Optional<String> language, OptionalInt theme) {

    /** One that nobody has placed, in a language that is to be guessed. */
    public static Idea of(String text) {
        return new Idea(text, Optional.empty(), OptionalInt.empty());
    }
}
