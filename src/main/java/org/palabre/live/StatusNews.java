package org.palabre.live;

import org.palabre.core.id.SessionId;
import org.palabre.core.session.Status;

/**
 * A session was opened or closed; fired as a CDI event after the commit, and again when its room opens after a restart,
 * so that whoever follows may have missed it once.
 */
public record StatusNews(SessionId session, Status status) {}
