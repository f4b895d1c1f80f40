package org.palabre.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.core.course.Round;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * One step as it runs.
 *
 * @param index its place among the runs of the session, from 0
 * @param pausedAt set while the clock stands still
 * @param closedAt when its inputs closed for good
 * @param plenary the turn of the whole room, for steps that have turns
 * @param turns the turns of groups that have gone on from their first
 * @param done who said they are ready
 * @param rounds of the repeats it belongs to, outermost first
 * @param circle who sits in the middle of a fishbowl, in the order they sat down
 */
public record StepRun(
        RunId id,
        int index,
        Phase phase,
        Instant openedAt,
        Optional<Instant> endsAt,
        Optional<Instant> pausedAt,
        Optional<Instant> closedAt,
        Optional<Turn> plenary,
        PMap<GroupId, Turn> turns,
        PSet<PersonId> done,
        List<Round> rounds,
        OrderedPSet<PersonId> circle) {

    public StepRun {
        rounds = List.copyOf(rounds);
    }

    /**
     * {@code CLOSING}: the bell has rung, last words are still taken. {@code LATE}: closed but for those who work without the
     * clock; what closing shows or counts waits for them.
     */
    public enum Phase {
        OPEN,
        CLOSING,
        LATE,
        CLOSED,
        SKIPPED
    }

    static StepRun opened(RunId id, int index, Instant at, Optional<Instant> endsAt, List<Round> rounds) {
        return new StepRun(
                id,
                index,
                Phase.OPEN,
                at,
                endsAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty(),
                rounds,
                OrderedPSet.empty());
    }

    static StepRun skipped(RunId id, int index, Instant at, List<Round> rounds) {
        return opened(id, index, at, Optional.empty(), rounds).in(Phase.SKIPPED, Optional.of(at));
    }

    /** Whether people may write and vote here now. */
    public boolean takesInput() {
        return (phase == Phase.OPEN || phase == Phase.CLOSING) && pausedAt.isEmpty();
    }

    /** Whether this person may: those without the clock until somebody goes on. */
    public boolean takesInputOf(Person person) {
        return takesInput() || (phase == Phase.LATE && person.unclocked());
    }

    public boolean isOver() {
        return phase == Phase.CLOSED || phase == Phase.SKIPPED;
    }

    StepRun in(Phase next, Optional<Instant> closed) {
        return new StepRun(
                id, index, next, openedAt, endsAt, Optional.empty(), closed, plenary, turns, done, rounds, circle);
    }

    StepRun reopened(Optional<Instant> ends) {
        return new StepRun(
                id,
                index,
                Phase.OPEN,
                openedAt,
                ends,
                Optional.empty(),
                Optional.empty(),
                plenary,
                turns,
                done,
                rounds,
                circle);
    }

    StepRun endingAt(Instant end) {
        return new StepRun(
                id,
                index,
                Phase.OPEN,
                openedAt,
                Optional.of(end),
                pausedAt,
                Optional.empty(),
                plenary,
                turns,
                done,
                rounds,
                circle);
    }

    StepRun pausedAt(Instant at) {
        return new StepRun(
                id, index, phase, openedAt, endsAt, Optional.of(at), closedAt, plenary, turns, done, rounds, circle);
    }

    /** The clock goes on where it stood: everything that lies ahead moves by the length of the pause. */
    StepRun resumedAt(Instant at) {
        Duration pause = pausedAt.map(from -> Duration.between(from, at)).orElse(Duration.ZERO);
        PMap<GroupId, Turn> shifted = turns;
        for (GroupId group : turns.keySet()) {
            shifted = shifted.plus(group, turns.get(group).shifted(pause));
        }
        return new StepRun(
                id,
                index,
                phase,
                openedAt,
                endsAt.map(end -> end.plus(pause)),
                Optional.empty(),
                closedAt,
                plenary.map(turn -> turn.shifted(pause)),
                shifted,
                done,
                rounds,
                circle);
    }

    StepRun turn(Optional<GroupId> group, Turn turn) {
        return new StepRun(
                id,
                index,
                phase,
                openedAt,
                endsAt,
                pausedAt,
                closedAt,
                group.isPresent() ? plenary : Optional.of(turn),
                group.map(g -> turns.plus(g, turn)).orElse(turns),
                done,
                rounds,
                circle);
    }

    StepRun done(PersonId person, boolean on) {
        return new StepRun(
                id,
                index,
                phase,
                openedAt,
                endsAt,
                pausedAt,
                closedAt,
                plenary,
                turns,
                on ? done.plus(person) : done.minus(person),
                rounds,
                circle);
    }

    StepRun sitting(PersonId person, boolean on) {
        return new StepRun(
                id,
                index,
                phase,
                openedAt,
                endsAt,
                pausedAt,
                closedAt,
                plenary,
                turns,
                done,
                rounds,
                on ? circle.plus(person) : circle.minus(person));
    }
}
