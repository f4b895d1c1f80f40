package org.palabre.core.course;

import org.palabre.core.id.RunId;

/** Where a control of the method led: written down so that it never changes. */
public sealed interface CourseEvent {

    /** Which way a branch went: 1 {@code then}, 0 {@code else}. */
    record WayTaken(RunId control, int way) implements CourseEvent {}

    /** @param number from 1 */
    record RoundBegan(RunId control, int number, Focus focus) implements CourseEvent {}

    record RoundsEnded(RunId control) implements CourseEvent {}
}
