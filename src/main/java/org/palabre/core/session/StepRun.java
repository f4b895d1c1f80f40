package org.palabre.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
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
        PSet<PersonId> done) {

    /** {@code CLOSING}: the bell has rung, last words are still taken. */
    public enum Phase {
        OPEN,
        CLOSING,
        CLOSED,
        SKIPPED
    }

    static StepRun opened(RunId id, int index, Instant at, Optional<Instant> endsAt) {
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
                HashTreePSet.empty());
    }

    static StepRun skipped(RunId id, int index, Instant at) {
        return opened(id, index, at, Optional.empty()).in(Phase.SKIPPED, Optional.of(at));
    }

    /** Whether people may write and vote here now. */
    public boolean takesInput() {
        return (phase == Phase.OPEN || phase == Phase.CLOSING) && pausedAt.isEmpty();
    }

    public boolean isOver() {
        return phase == Phase.CLOSED || phase == Phase.SKIPPED;
    }

    StepRun in(Phase next, Optional<Instant> closed) {
        return new StepRun(id, index, next, openedAt, endsAt, Optional.empty(), closed, plenary, turns, done);
    }

    StepRun reopened(Optional<Instant> ends) {
        return new StepRun(
                id, index, Phase.OPEN, openedAt, ends, Optional.empty(), Optional.empty(), plenary, turns, done);
    }

    StepRun endingAt(Instant end) {
        return new StepRun(id, index, Phase.OPEN, openedAt, Optional.of(end), pausedAt, closedAt, plenary, turns, done);
    }

    StepRun pausedAt(Instant at) {
        return new StepRun(id, index, phase, openedAt, endsAt, Optional.of(at), closedAt, plenary, turns, done);
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
                done);
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
                done);
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
                on ? done.plus(person) : done.minus(person));
    }
}
