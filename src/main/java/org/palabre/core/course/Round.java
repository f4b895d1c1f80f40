package org.palabre.core.course;

import java.time.Instant;
import org.palabre.core.id.RunId;

/**
 * One time through a repeat.
 *
 * @param control the repeat; {@code again:2} when it is itself repeated
 * @param number from 1
 * @param at when it began
 */
public record Round(RunId control, int number, Focus focus, Instant at) {}
