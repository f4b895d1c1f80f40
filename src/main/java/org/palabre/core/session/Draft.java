package org.palabre.core.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.palabre.core.board.Boards;
import org.palabre.core.course.Round;
import org.palabre.core.course.Trail;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Items;
import org.palabre.core.method.Method;
import org.palabre.core.vote.Vote;
import org.pcollections.PMap;
import org.pcollections.PVector;

/** The next state in the making: lives within one call of {@link Evolving} only. */
final class Draft {
    private final SessionState before;
    Method method;
    Plan plan;
    Status status;
    PMap<PersonId, Person> people;
    PVector<StepRun> runs;
    int at;
    Trail trail;
    Items items;
    PMap<RunId, Vote> votes;
    PMap<RunId, Grouping> groupings;
    PMap<RunId, Boards> boards;
    PMap<RunId, Pulse> pulses;
    PMap<RunId, Selection> selections;
    PVector<Decision> decisions;
    PVector<Deviation> deviations;

    Draft(SessionState state) {
        before = state;
        method = state.method();
        plan = state.plan();
        status = state.status();
        people = state.people();
        runs = state.runs();
        at = state.at();
        trail = state.trail();
        items = state.items();
        votes = state.votes();
        groupings = state.groupings();
        boards = state.boards();
        pulses = state.pulses();
        selections = state.selections();
        decisions = state.decisions();
        deviations = state.deviations();
    }

    void person(PersonId id, UnaryOperator<Person> change) {
        Person person = people.get(id);
        if (person != null) {
            people = people.plus(id, change.apply(person));
        }
    }

    void run(RunId id, UnaryOperator<StepRun> change) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).id().equals(id)) {
                runs = runs.with(i, change.apply(runs.get(i)));
                return;
            }
        }
    }

    void goTo(RunId id) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).id().equals(id)) {
                at = i;
            }
        }
    }

    /** The first of the steps that are open. */
    Optional<RunId> front() {
        return runs.stream().filter(run -> !run.isOver()).findFirst().map(StepRun::id);
    }

    /** The rounds that a step run now belongs to, outermost first. */
    List<Round> around(RunId run) {
        return trail.around(method.around(run.step()));
    }

    SessionState state(long seq) {
        return new SessionState(
                before.id(),
                method,
                plan,
                status,
                seq,
                people,
                runs,
                at,
                trail,
                items,
                votes,
                groupings,
                boards,
                pulses,
                selections,
                decisions,
                deviations);
    }

    /** Counts stay; who voted what is nobody's any more. */
    void forgetBallots() {
        for (RunId run : votes.keySet()) {
            votes = votes.plus(run, votes.getOrDefault(run, Vote.EMPTY).forgotten());
        }
    }
}
