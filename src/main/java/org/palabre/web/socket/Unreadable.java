package org.palabre.web.socket;

/** A message that is not of the protocol. The text says what was expected, and nothing of what was sent. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String expected) {
        super(expected, null, false, false);
    }
}
