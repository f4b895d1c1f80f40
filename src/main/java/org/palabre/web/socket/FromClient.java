package org.palabre.web.socket;

import org.palabre.core.session.SessionCommand;

/** What a client may say. */
public sealed interface FromClient {

    /** How late is it? @param t0 the client's own clock, ms; comes back with the answer */
    record Clock(long t0) implements FromClient {}

    /** @param id made by the client, unique for this person */
    record Command(String id, SessionCommand what) implements FromClient {}
}
