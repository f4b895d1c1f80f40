package org.palabre.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/**
 * Where each person is while several steps are open at once: in the first of their own that they, or their group, have not
 * finished. It follows from what people did, so that nothing has to be written down. See docs/decisions/0046.
 */
public final class Lanes {
    private Lanes() {}

    /** The steps that are open, in order; the one we are in is the last of them. */
    public static List<StepRun> open(SessionState state) {
        return state.runs().stream().filter(run -> !run.isOver()).toList();
    }

    /** Whether people may be in different steps. */
    public static boolean several(SessionState state) {
        return state.runs().stream().filter(run -> !run.isOver()).limit(2).count() > 1;
    }

    /** Where this person is; empty for who has nothing to do here, and before the first step. */
    public static Optional<Moment> of(SessionState state, PersonId person, Instant at) {
        if (!several(state)) {
            return Engine.current(state, at).filter(moment -> moment.isFor(person));
        }
        List<Moment> own = open(state).stream()
                .filter(run -> run.phase() != StepRun.Phase.LATE || state.takesInput(run, person))
                .map(run -> Engine.moment(state, run, at))
                .filter(moment -> moment.isFor(person))
                .toList();
        return own.stream()
                .filter(moment -> !finished(moment, person))
                .findFirst()
                .or(() -> own.stream().reduce((first, second) -> second));
    }

    /** Where a group is. */
    public static Optional<Moment> of(SessionState state, Group group, Instant at) {
        List<Moment> own = open(state).stream()
                .map(run -> Engine.moment(state, run, at))
                .filter(moment -> moment.grouping()
                        .flatMap(grouping -> grouping.find(group.id()))
                        .isPresent())
                .toList();
        if (own.size() < 2) {
            return own.stream().findFirst();
        }
        return own.stream()
                .filter(moment -> !finished(moment, group))
                .findFirst()
                .or(() -> own.stream().reduce((first, second) -> second));
    }

    private static boolean finished(Moment moment, PersonId person) {
        return moment.group(person)
                .map(group -> finished(moment, group))
                .orElseGet(() -> Kinds.of(moment.step().kind()).finished(moment, person));
    }

    /** All of its members who are there have, or its turns are over. */
    private static boolean finished(Moment moment, Group group) {
        Kind kind = Kinds.of(moment.step().kind());
        if (kind.turns(moment, Optional.of(group)) > 0) {
            return Turns.now(moment, Optional.of(group)).filter(Turn::over).isPresent();
        }
        return group.members().stream()
                .filter(member ->
                        moment.state().person(member).filter(Person::present).isPresent())
                .allMatch(member -> kind.finished(moment, member));
    }

    /** Of those whom the open steps wait for, how many have finished all of theirs, 0 to 1; empty when nobody is waited for. */
    static Optional<Double> shareDone(SessionState state, Instant at) {
        List<Moment> open = open(state).stream()
                .filter(StepRun::takesInput)
                .map(run -> Engine.moment(state, run, at))
                .toList();
        List<PersonId> awaited = state.participants()
                .map(Person::id)
                .filter(person -> open.stream().anyMatch(moment -> awaits(moment, person)))
                .toList();
        long done = awaited.stream()
                .filter(person -> open.stream()
                        .allMatch(moment -> !awaits(moment, person)
                                || Kinds.of(moment.step().kind()).finished(moment, person)))
                .count();
        return awaited.isEmpty() ? Optional.empty() : Optional.of((double) done / awaited.size());
    }

    /** Whether the room waits for this person in this step. */
    public static boolean awaits(Moment moment, PersonId person) {
        return moment.isFor(person) && Kinds.of(moment.step().kind()).awaits(moment, person);
    }
}
