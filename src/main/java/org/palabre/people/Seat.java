package org.palabre.people;

import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/** A participant's place in one session; all that is known of somebody who joined by link. */
public record Seat(SessionId session, String code, PersonId person) {}
