package org.palabre.catalog.script;

import org.palabre.core.method.See.Audience;
import org.palabre.core.method.See.Authors;

/** The words of one language for who sees what. Clauses come without the final stop; {@link SeenSentence} joins them. */
interface SeenWords {

    /** Who "the group" is here: two people, more, those in the same room at that moment, or a table whose guests change. */
    enum Company {
        PAIR,
        GROUP,
        ROOM,
        TABLE
    }

    /** Now and later the same. */
    String always(Audience audience, Company company);

    /** While the step is open, when it will be different after. */
    String now(Audience audience, Company company);

    /** Once the step has closed. {@code fewer}: than while it was open. */
    String later(Audience audience, Company company, boolean fewer);

    /** Under which name, beginning with a comma. {@code story}: it is the story of somebody else. */
    String name(Authors authors, Company company, boolean story);

    /** A later step opens it: {@code title} of that step. */
    String opened(String title, Audience audience, Company company);

    /** Sheets that go round: who holds one reads it. */
    String ring();

    /** That nothing of it is kept. */
    String gone();

    String ballot(String secrecy);

    /** @param k how many answers it takes */
    String pulse(int k);
}
