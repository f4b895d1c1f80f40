package org.palabre.record.shelf;

import org.palabre.core.id.SessionId;

/** The record of this session was made and stands on the shelf. Fired as a CDI event by the process that made it, on any thread. */
public record Archived(SessionId session) {}
