package org.palabre.core.course;

import java.time.Instant;
import org.palabre.core.id.RunId;

/** Where a control of the method led: written down so that it never changes. */
public sealed interface CourseEvent {

    /** Which way a branch went: 1 {@code then}, 0 {@code else}. */
    record WayTaken(RunId control, int way) implements CourseEvent {}

    /** @param number from 1 */
    record RoundBegan(RunId control, int number, Focus focus) implements CourseEvent {}

    record RoundsEnded(RunId control) implements CourseEvent {}

    /** This run is not on the way of the method: a facilitator opened the step once more. */
    record Aside(RunId run) implements CourseEvent {}

    /** Enough people have finished: the method goes on at this time, unless somebody holds it back. */
    record GoingOn(RunId run, Instant at) implements CourseEvent {}

    /** It does not go on by itself after all; {@code held} by a facilitator, it never does. */
    record Staying(RunId run, boolean held) implements CourseEvent {}
}
