package org.palabre.core.session;

import java.time.Instant;

/** An event with its place in the log: {@code seq} from 1 without gaps, {@code at} by the server's clock. */
public record Recorded(long seq, Instant at, SessionEvent event) {}
