package org.palabre.core.session;

/** What a person is in one session. Nobody becomes facilitator but through an account that may (P8). */
public enum Role {
    PARTICIPANT,
    FACILITATOR,
    SPONSOR
}
