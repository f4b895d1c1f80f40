package org.palabre.core.method;

/** Whether people are there at the same time, or take part over days. */
public enum Mode {
    LIVE,
    ASYNC
}
