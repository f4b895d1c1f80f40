package org.palabre.catalog.script;

import java.util.List;
import org.palabre.catalog.script.SeenWords.Company;
import org.palabre.core.method.See;
import org.palabre.core.method.See.Audience;
import org.palabre.core.method.See.Authors;

/** The sentence beside every input, read before one types: who will see it, when, and under which name. */
final class SeenSentence {
    private static final SeenWords ENGLISH = new SeenEnglish();
    private static final SeenWords FRENCH = new SeenFrench();

    /** From the most private to the most public. */
    private static final List<Audience> WIDER = List.of(
            Audience.AUTHOR, Audience.RELEASED, Audience.GROUP, Audience.FACILITATOR, Audience.SPONSOR, Audience.ALL);

    private SeenSentence() {}

    /** The words of a language; English for those we do not speak. */
    static SeenWords words(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    /**
     * @param company who {@link Audience#GROUP} is
     * @param opened whether a later step opens it to more people, which {@link #opened} says
     */
    static String of(See see, Company company, boolean opened, String language) {
        SeenWords words = words(language);
        if (see.during() == see.after() && opened) {
            return words.now(see.during(), company) + name(words, see.during(), see.authors(), company) + ".";
        }
        if (see.during() == see.after()) {
            return words.always(see.after(), company) + name(words, see.after(), see.authors(), company) + ".";
        }
        boolean fewer = WIDER.indexOf(see.after()) < WIDER.indexOf(see.during());
        String now = words.now(see.during(), company);
        String nowName = see.after() == Audience.AUTHOR ? name(words, see.during(), see.authors(), company) : "";
        String later = words.later(see.after(), company, fewer) + name(words, see.after(), see.authors(), company);
        return now + nowName + ". " + later + ".";
    }

    /** What a later {@code reveal} adds. */
    static String opened(String title, Audience to, Authors authors, Company company, String language) {
        SeenWords words = words(language);
        return words.opened(title, to, company) + name(words, to, authors, company) + ".";
    }

    private static String name(SeenWords words, Audience audience, Authors authors, Company company) {
        return audience == Audience.AUTHOR ? "" : words.name(authors, company, audience == Audience.RELEASED);
    }
}
