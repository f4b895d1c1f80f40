package org.palabre.web.socket;

import io.quarkus.websockets.next.CloseReason;

/** Why the server closes a socket; the numbers are those of docs/protocol.md §3. */
public enum CloseCode {
    UNREADABLE(4400, "unreadable"),
    NO_TICKET(4401, "no ticket"),
    NOT_ALLOWED(4403, "not allowed"),
    NO_SUCH_SESSION(4404, "no such session"),
    TOO_LARGE(4413, "too large"),
    TOO_MANY(4429, "too many messages"),
    COME_BACK(1012, "come back");

    private final int number;
    private final String words;

    CloseCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    public CloseReason reason() {
        return new CloseReason(number, words);
    }
}
