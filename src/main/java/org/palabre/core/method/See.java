package org.palabre.core.method;

import java.util.Locale;

/**
 * Who sees what is written in a step, while it is open and after, and under which name.
 *
 * @param during the audience while the step is open
 * @param after the audience once it has closed
 * @param authors under which name
 */
public record See(Audience during, Audience after, Authors authors) {

    /** Who may read an item. {@code RELEASED}: as far as the person it is about lets it travel. */
    public enum Audience {
        AUTHOR,
        GROUP,
        RELEASED,
        FACILITATOR,
        SPONSOR,
        ALL
    }

    /** Under which name it is read. {@code CHOICE}: the author chooses with each item. */
    public enum Authors {
        NAMED,
        HIDDEN,
        GROUP,
        PER_ITEM,
        CHOICE
    }

    public static See of(Props see) {
        return new See(
                audience(see.word("during", "author")),
                audience(see.word("after", "author")),
                authors(see.word("authors", "hidden")));
    }

    private static Authors authors(String word) {
        return word.equals("pair") || word.equals("room")
                ? Authors.GROUP
                : Authors.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Audience audience(String word) {
        return switch (word) {
            case "author" -> Audience.AUTHOR;
            case "pair", "group", "room" -> Audience.GROUP;
            case "released" -> Audience.RELEASED;
            case "facilitator" -> Audience.FACILITATOR;
            case "sponsor" -> Audience.SPONSOR;
            case "all", "public" -> Audience.ALL;
            default -> throw new IllegalArgumentException("see: no audience is called \"" + word + "\"");
        };
    }
}
