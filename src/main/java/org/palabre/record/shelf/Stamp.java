package org.palabre.record.shelf;

import java.time.Instant;

/**
 * Tells one making of a version from another without reading it.
 *
 * @param seq the number of the last event it was made of
 */
public record Stamp(long seq, Instant madeAt) {}
