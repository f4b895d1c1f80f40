package org.palabre.record.life;

import org.palabre.core.id.SessionId;

/** The log of this session reads otherwise than before: whoever holds it in memory reads it again. Fired as a CDI event after the commit. */
public record Rewrote(SessionId session) {}
