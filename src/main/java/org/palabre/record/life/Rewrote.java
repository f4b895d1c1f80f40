package org.palabre.record.life;

import org.palabre.core.id.SessionId;

/**
 * The log of this session reads otherwise than before: whoever holds it in memory reads it again. Fired as a CDI event after the commit.
 *
 * @param edition as {@link org.palabre.record.log.EventLog#edition} tells it from now on
 */
public record Rewrote(SessionId session, int edition) {}
