package org.palabre.program;

/** Where a session is; only a planned one can still be prepared or deleted. */
public enum Status {
    PLANNED,
    OPEN,
    CLOSED
}
