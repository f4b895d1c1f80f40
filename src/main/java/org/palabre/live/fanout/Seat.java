package org.palabre.live.fanout;

import java.util.Locale;
import org.palabre.core.id.PersonId;

/** As whom somebody connects. A shared screen sits as a person whom the session does not know. */
public record Seat(PersonId person, As as) {
    public enum As {
        PARTICIPANT,
        CREW,
        SCREEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
