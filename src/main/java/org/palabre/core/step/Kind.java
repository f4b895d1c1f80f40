package org.palabre.core.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;

/**
 * What one kind of step does. To add a kind: implement this and put it in the table {@code core.kind.Kinds}.
 * Everything here is pure; {@link #answer} is only asked while the step takes input.
 */
public interface Kind {

    /** The word of the method file. */
    String word();

    /** What happens at once when the step opens for the first time. */
    default List<SessionEvent> opening(Moment moment) {
        return List.of();
    }

    /** What happens when its inputs close, each time they do. */
    default List<SessionEvent> closing(Moment moment) {
        return List.of();
    }

    /** Answers a command for this step; {@code by} is somebody in the session. */
    default Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return Refusal.NOT_ALLOWED.refused();
    }

    /** Whether people may act here now; a wall stays open after its step. */
    default boolean takes(Moment moment) {
        return moment.run().takesInput();
    }

    /** Whether the room waits for this person here. */
    default boolean awaits(Moment moment, PersonId person) {
        return moment.isParticipant(person);
    }

    /** Whether this person has begun; by default, when they have finished. */
    default boolean begun(Moment moment, PersonId person) {
        return finished(moment, person);
    }

    /** Whether this person has done what the step asks. */
    default boolean finished(Moment moment, PersonId person) {
        return moment.run().done().contains(person);
    }

    /** How long the step lasts; empty without a clock. */
    default Optional<Duration> length(Step step, Mode mode) {
        return step.time().length(mode);
    }

    /** How many turns the plenary ({@code group} empty) or a group has; 0 for a step without turns. */
    default int turns(Moment moment, Optional<Group> group) {
        return 0;
    }

    /** Which turn it is when the step opens; the number of turns where it is nobody's. */
    default int firstTurn(Moment moment, Optional<Group> group) {
        return 0;
    }

    /** How long a turn lasts. */
    default Optional<Duration> turnLength(Moment moment, Optional<Group> group, int index) {
        return Optional.empty();
    }

    /** The part of the method's own order that a turn belongs to: its id there. */
    default Optional<String> turnPart(Moment moment, Optional<Group> group, int index) {
        return Optional.empty();
    }

    /** Whether this person may pass the turn on; facilitators always may in the plenary. */
    default boolean mayPass(Moment moment, Optional<Group> group, PersonId by, int now, int to) {
        return group.isPresent();
    }

    /** The item whose turn it is, where turns are those of items. */
    default Optional<Item> turnItem(Moment moment, Optional<Group> group, int index) {
        return Optional.empty();
    }

    /** The person whose turn it is. */
    default Optional<PersonId> turnPerson(Moment moment, Optional<Group> group, int index) {
        return Optional.empty();
    }

    /** What makes each of the turns itself, in their order. */
    default List<TurnPlace> order(Moment moment, Optional<Group> group) {
        return IntStream.range(0, turns(moment, group))
                .mapToObj(i -> new TurnPlace(
                        turnPerson(moment, group, i),
                        turnItem(moment, group, i).map(Item::id),
                        turnPart(moment, group, i)))
                .toList();
    }

    /** What this member of the group is during that turn: {@code teller}, {@code interviewer}… */
    default Optional<String> turnRole(Moment moment, Group group, PersonId member, int index) {
        return Optional.empty();
    }

    /** Whether the bell passes the turn by itself, because the method says so. */
    default boolean turnsByClock(Step step) {
        return false;
    }

    /** What a bot in this seat would do next; empty when there is nothing more to do. */
    default List<SessionCommand> play(Moment moment, Player player) {
        return finished(moment, player.person()) ? List.of() : List.of(new SessionCommand.Done(moment.id(), true));
    }
}
