package org.palabre.record.log;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;

/**
 * Under which word and version each event is stored. A released line is never edited: an event that changes gets a new
 * line with the next version, and the old line learns to make the new event out of the old body.
 */
final class EventTable {

    /** @param wrap makes the event of the session out of what the body says */
    record Line<E>(String name, int version, Class<E> body, Function<E, SessionEvent> wrap) {
        SessionEvent event(Object read) {
            return wrap.apply(body.cast(read));
        }
    }

    static final List<Line<?>> LINES = List.of(
            line("session-planned", SessionEvent.Planned.class),
            line("session-opened", SessionEvent.Opened.class),
            line("session-closed", SessionEvent.Closed.class),
            line("person-joined", SessionEvent.Joined.class),
            line("person-renamed", SessionEvent.Renamed.class),
            line("person-departed", SessionEvent.Departed.class),
            line("person-returned", SessionEvent.Returned.class),
            line("clock-left", SessionEvent.ClockLeft.class),
            line("step-opened", SessionEvent.StepOpened.class),
            line("step-reopened", SessionEvent.StepReopened.class),
            line("bell-rang", SessionEvent.BellRang.class),
            line("grace-over", SessionEvent.GraceOver.class),
            line("step-closed", SessionEvent.StepClosed.class),
            line("step-skipped", SessionEvent.StepSkipped.class),
            line("steps-added", SessionEvent.StepsAdded.class),
            line("end-moved", SessionEvent.EndMoved.class),
            line("step-paused", SessionEvent.Paused.class),
            line("step-resumed", SessionEvent.Resumed.class),
            line("turn-passed", SessionEvent.TurnPassed.class),
            line("done-said", SessionEvent.DoneSaid.class),
            line("chair-taken", SessionEvent.ChairTaken.class),
            line("pulse-answered", SessionEvent.PulseAnswered.class),
            line("pulse-counted", SessionEvent.PulseCounted.class),
            line("items-selected", SessionEvent.Selected.class),
            line("selection-settled", SessionEvent.Settled.class),
            line("item-championed", SessionEvent.Championed.class),
            line("decided", SessionEvent.Decided.class),
            line("deviated", SessionEvent.Deviated.class),
            course("way-taken", CourseEvent.WayTaken.class),
            course("round-began", CourseEvent.RoundBegan.class),
            course("rounds-ended", CourseEvent.RoundsEnded.class),
            course("step-aside", CourseEvent.Aside.class),
            course("going-on", CourseEvent.GoingOn.class),
            course("staying", CourseEvent.Staying.class),
            item("item-written", ItemEvent.Written.class),
            item("item-revised", ItemEvent.Revised.class),
            item("item-withdrawn", ItemEvent.Withdrawn.class),
            item("item-released", ItemEvent.Released.class),
            item("item-hidden", ItemEvent.Hidden.class),
            item("item-witnessed", ItemEvent.Witnessed.class),
            item("item-responded", ItemEvent.Responded.class),
            vote("vote-marked", VoteEvent.Marked.class),
            vote("vote-cast", VoteEvent.Cast.class),
            vote("vote-sealed", VoteEvent.Sealed.class),
            vote("vote-dealt", VoteEvent.Dealt.class),
            vote("vote-counted", VoteEvent.Counted.class),
            grouping("groups-formed", GroupingEvent.Formed.class),
            grouping("groups-rotated", GroupingEvent.Rotated.class),
            grouping("table-hosted", GroupingEvent.Hosted.class),
            grouping("group-opened", GroupingEvent.Opened.class),
            grouping("attribute-told", GroupingEvent.Told.class),
            grouping("person-placed", GroupingEvent.Placed.class),
            grouping("topic-wished", GroupingEvent.Wished.class),
            board("board-changed", BoardEvent.Changed.class),
            board("board-proposed", BoardEvent.Proposed.class),
            board("suggestion-sought", BoardEvent.Sought.class),
            board("suggestion-failed", BoardEvent.Unanswered.class),
            board("interest-shown", BoardEvent.Interested.class),
            board("merger-offered", BoardEvent.Offered.class));

    /** By {@code name.version}. */
    static final Map<String, Line<?>> BY_NAME =
            LINES.stream().collect(Collectors.toMap(line -> line.name() + "." + line.version(), line -> line));

    static final Map<Class<?>, Line<?>> BY_BODY = LINES.stream().collect(Collectors.toMap(Line::body, line -> line));

    private EventTable() {}

    /** What is written down of an event: the event of the part rather than its wrapping. */
    static Object body(SessionEvent event) {
        if (event instanceof SessionEvent.InItems items) {
            return items.event();
        }
        if (event instanceof SessionEvent.InCourse course) {
            return course.event();
        }
        if (event instanceof SessionEvent.InVote vote) {
            return vote.event();
        }
        if (event instanceof SessionEvent.InBoard board) {
            return board.event();
        }
        return event instanceof SessionEvent.InGrouping grouping ? grouping.event() : event;
    }

    private static <E extends SessionEvent> Line<E> line(String name, Class<E> event) {
        return new Line<>(name, 1, event, read -> read);
    }

    private static <E extends CourseEvent> Line<E> course(String name, Class<E> event) {
        return new Line<>(name, 1, event, SessionEvent.InCourse::new);
    }

    private static <E extends ItemEvent> Line<E> item(String name, Class<E> event) {
        return new Line<>(name, 1, event, SessionEvent.InItems::new);
    }

    private static <E extends VoteEvent> Line<E> vote(String name, Class<E> event) {
        return new Line<>(name, 1, event, SessionEvent.InVote::new);
    }

    private static <E extends BoardEvent> Line<E> board(String name, Class<E> event) {
        return new Line<>(name, 1, event, SessionEvent.InBoard::new);
    }

    private static <E extends GroupingEvent> Line<E> grouping(String name, Class<E> event) {
        return new Line<>(name, 1, event, SessionEvent.InGrouping::new);
    }
}
