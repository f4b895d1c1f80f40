package org.palabre.core.session;

/** Where a session stands. */
public enum Status {
    PLANNED,
    OPEN,
    CLOSED
}
