package org.palabre.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.method.Addition;
import org.palabre.core.vote.VoteEvent;

/** What happened in a session: the log is a list of these. A released event never changes its meaning. */
public sealed interface SessionEvent {

    /** What concerns one part of the state rather than its course. */
    sealed interface InPart extends SessionEvent {}

    record Planned(Plan plan) implements SessionEvent {}

    record Opened() implements SessionEvent {}

    record Joined(PersonId person, Optional<String> name, Role role, boolean bot) implements SessionEvent {}

    record Renamed(PersonId person, Optional<String> name) implements SessionEvent {}

    record Departed(PersonId person) implements SessionEvent {}

    record Returned(PersonId person) implements SessionEvent {}

    /** {@code on}: from now on this person works without the clock. */
    record ClockLeft(PersonId person, boolean on) implements SessionEvent {}

    record StepOpened(RunId run, Optional<Instant> endsAt) implements SessionEvent {}

    record StepReopened(RunId run, Optional<Instant> endsAt) implements SessionEvent {}

    /** The bell of a hard step rang; last words are taken until the grace is over. */
    record BellRang(RunId run) implements SessionEvent {}

    /** The grace is over too: only those who work without the clock still write, until somebody goes on. */
    record GraceOver(RunId run) implements SessionEvent {}

    record StepClosed(RunId run) implements SessionEvent {}

    record StepSkipped(RunId run) implements SessionEvent {}

    /** Steps joined the method; they stand behind this one of its first level. */
    record StepsAdded(StepId after, Addition addition) implements SessionEvent {}

    record EndMoved(RunId run, Instant endsAt) implements SessionEvent {}

    record Paused(RunId run) implements SessionEvent {}

    record Resumed(RunId run) implements SessionEvent {}

    /** {@code group} empty: the turn of the plenary. */
    record TurnPassed(RunId run, Optional<GroupId> group, Turn turn) implements SessionEvent {}

    record DoneSaid(RunId run, PersonId person, boolean on) implements SessionEvent {}

    /** A chair of a fishbowl was taken, or given up. */
    record ChairTaken(RunId run, PersonId person, boolean on) implements SessionEvent {}

    record PulseAnswered(RunId run, PersonId person, Map<String, Integer> values) implements InPart {
        public PulseAnswered {
            values = Map.copyOf(values);
        }
    }

    record PulseCounted(RunId run, Pulse.Result result) implements InPart {}

    record Selected(
            RunId run,
            List<ItemId> chosen,
            Map<PersonId, List<ItemId>> perPerson,
            List<ItemId> tied,
            Map<ItemId, List<Selection.Reason>> reasons,
            int open,
            int champions)
            implements InPart {
        public Selected {
            chosen = List.copyOf(chosen);
            perPerson = Map.copyOf(perPerson);
            tied = List.copyOf(tied);
            reasons = Map.copyOf(reasons);
        }
    }

    /** Somebody entitled chose among what the rule could not tell apart. */
    record Settled(RunId run, List<ItemId> picked, PersonId by) implements InPart {
        public Settled {
            picked = List.copyOf(picked);
        }
    }

    record Championed(RunId run, ItemId item, PersonId person, boolean on) implements InPart {}

    record Decided(Decision decision) implements SessionEvent {}

    record Deviated(Deviation deviation) implements SessionEvent {}

    record Closed() implements SessionEvent {}

    record InCourse(CourseEvent event) implements InPart {}

    record InItems(ItemEvent event) implements InPart {}

    record InVote(VoteEvent event) implements InPart {}

    record InGrouping(GroupingEvent event) implements InPart {}

    record InBoard(BoardEvent event) implements InPart {}
}
