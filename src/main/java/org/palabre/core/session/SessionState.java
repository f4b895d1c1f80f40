package org.palabre.core.session;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.board.Boards;
import org.palabre.core.course.Trail;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Items;
import org.palabre.core.method.Method;
import org.palabre.core.vote.Vote;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything a session knows: the fold of its log. Immutable; {@link Evolving} makes the next one.
 *
 * @param seq the number of the last event, 0 before the first
 * @param runs the steps run so far, in order; the last of them is where we are
 * @param trail which way it went at each control of the method
 */
public record SessionState(
        SessionId id,
        Method method,
        Plan plan,
        Status status,
        long seq,
        PMap<PersonId, Person> people,
        PVector<StepRun> runs,
        int at,
        Trail trail,
        Items items,
        PMap<RunId, Vote> votes,
        PMap<RunId, Grouping> groupings,
        PMap<RunId, Boards> boards,
        PMap<RunId, Pulse> pulses,
        PMap<RunId, Selection> selections,
        PVector<Decision> decisions,
        PVector<Deviation> deviations) {

    /** A session of which nothing is known yet but its method. */
    public static SessionState unborn(SessionId id, Method method, Plan plan) {
        return new SessionState(
                id,
                method,
                plan,
                Status.PLANNED,
                0,
                HashTreePMap.empty(),
                TreePVector.empty(),
                -1,
                Trail.NONE,
                Items.NONE,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                TreePVector.empty());
    }

    /** This state, had it gone that way. */
    public SessionState on(Trail other) {
        Draft draft = new Draft(this);
        draft.trail = other;
        return draft.state(seq);
    }

    public Optional<Person> person(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Who takes part: present, and neither facilitating nor sponsoring, in the order they came. */
    public Stream<Person> participants() {
        return people.values().stream()
                .filter(person -> person.present() && person.role() == Role.PARTICIPANT)
                .sorted(Comparator.comparingInt(Person::number));
    }

    /** Whether this person may write and vote in this run now. */
    public boolean takesInput(StepRun run, PersonId person) {
        return person(person).filter(run::takesInputOf).isPresent();
    }

    /** The step we are in; empty before the first. */
    public Optional<StepRun> current() {
        return at < 0 ? Optional.empty() : Optional.of(runs.get(at));
    }

    public Optional<StepRun> run(RunId run) {
        for (StepRun one : runs) {
            if (one.id().equals(run)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The latest run of a step. */
    public Optional<StepRun> latest(StepId step) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).id().isOf(step)) {
                return Optional.of(runs.get(i));
            }
        }
        return Optional.empty();
    }

    public Vote vote(RunId run) {
        return votes.getOrDefault(run, Vote.EMPTY);
    }

    /** What lies on the boards of a step. */
    public Boards board(RunId run) {
        return boards.getOrDefault(run, Boards.EMPTY);
    }

    public Pulse pulse(RunId run) {
        return pulses.getOrDefault(run, Pulse.EMPTY);
    }

    /** The groups that a {@code group} step formed last. */
    public Optional<Grouping> grouping(StepId step) {
        return latest(step).map(run -> groupings.get(run.id()));
    }
}
