package org.palabre.live.scribe;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;

/**
 * A command on its way through a room.
 *
 * @param key under which the log keeps it unique (P2); empty for the clock, whose questions may be asked twice
 * @param since when it came
 * @param reply hears the answer once it is committed, on the room's loop
 */
public record Wish(PersonId by, Optional<String> key, SessionCommand what, Instant since, Consumer<Answer> reply) {}
