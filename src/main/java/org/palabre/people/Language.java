package org.palabre.people;

import java.util.Locale;
import java.util.Optional;

/** The languages the screens speak. */
public enum Language {
    EN,
    FR;

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code fr}, {@code fr-CA}, {@code EN}…; empty for every other language. */
    public static Optional<Language> of(String tag) {
        String primary = Locale.forLanguageTag(tag.strip()).getLanguage();
        return switch (primary) {
            case "en" -> Optional.of(EN);
            case "fr" -> Optional.of(FR);
            default -> Optional.empty();
        };
    }
}
