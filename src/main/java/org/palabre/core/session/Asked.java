package org.palabre.core.session;

import java.time.Instant;
import org.palabre.core.id.PersonId;

/** A command with who asks and when, by the server's clock. The clock itself asks as {@link #CLOCK}. */
public record Asked(PersonId by, Instant at, SessionCommand what) {
    public static final PersonId CLOCK = new PersonId("clock");

    /** Who suggests themes. It only ever suggests. */
    public static final PersonId MACHINE = new PersonId("machine");
}
