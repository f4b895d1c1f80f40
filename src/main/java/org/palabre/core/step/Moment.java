package org.palabre.core.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.course.Round;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.method.Who;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Eye;
import org.palabre.core.sight.Sight;

/** A step as it runs at one moment, with what its kind needs to know of the session. */
public record Moment(SessionState state, Step step, StepRun run, Instant at) {

    public RunId id() {
        return run.id();
    }

    public boolean isParticipant(PersonId person) {
        return state.person(person)
                .map(Person::role)
                .filter(Role.PARTICIPANT::equals)
                .isPresent();
    }

    public boolean isCrew(PersonId person) {
        return state.person(person)
                .map(Person::role)
                .filter(Role.FACILITATOR::equals)
                .isPresent();
    }

    /** Whether the step is for this person; who facilitates is let in everywhere. */
    public boolean isFor(PersonId person) {
        return step.who().map(who -> isFor(person, who)).orElse(true) || isCrew(person);
    }

    private boolean isFor(PersonId person, Who who) {
        boolean role = who.role()
                .map(word -> state.person(person)
                        .filter(known -> known.role().name().equalsIgnoreCase(word))
                        .isPresent())
                .orElse(true);
        boolean group = who.of()
                .map(of -> state.grouping(of)
                        .flatMap(grouping -> grouping.of(person))
                        .filter(found -> found.number() == who.number())
                        .isPresent())
                .orElse(true);
        return role && group;
    }

    /** The group this person works in here; empty in the plenary and for those without a group. */
    public Optional<Group> group(PersonId person) {
        return grouping().flatMap(grouping -> grouping.of(person));
    }

    /** The groups that work here: those of an earlier step, or the rooms of this one. */
    public Optional<Grouping> grouping() {
        return step.kind().equals("sessions")
                ? Optional.ofNullable(state.groupings().get(run.id()))
                : step.with().flatMap(state::grouping);
    }

    /** What the step reads, for the whole room. */
    public Stream<Item> inputs() {
        return step.in().stream().flatMap(name -> named(name, Optional.empty())).distinct();
    }

    /** What the step reads, as far as this person may see it; their own pick where a selection is per person. */
    public Stream<Item> inputs(PersonId person) {
        Eye eye = new Eye(state, Sight.of(state, person));
        return step.in().stream()
                .flatMap(name -> named(name, Optional.of(person)))
                .distinct()
                .filter(eye::sees);
    }

    /** Whether the step reads this item, for this person. */
    public boolean reads(PersonId person, Item item) {
        return item.stands()
                && step.in().stream().anyMatch(name -> holds(name, person, item))
                && Sight.sees(state, person, item);
    }

    private boolean holds(String name, PersonId person, Item item) {
        return Named.view(state, name, Optional.of(person), run.rounds())
                .map(kept -> kept.contains(item.id()))
                .orElse(item.collection().equals(name));
    }

    /** The collection that a step writes to when a command names none. */
    public String output() {
        return step.out().isEmpty() ? step.id().value() : step.out().getFirst();
    }

    /** What stands under this name: a collection, what a step kept, what this round is about. */
    public Stream<Item> named(String name, Optional<PersonId> person) {
        return Named.items(state, name, person, run.rounds());
    }

    /** The innermost round this step belongs to. */
    public Optional<Round> round() {
        return run.rounds().isEmpty()
                ? Optional.empty()
                : Optional.of(run.rounds().getLast());
    }

    /** Whose round it is in this group, in a repeat over its members. */
    public Optional<PersonId> subject(Group group) {
        return run.rounds().stream()
                .flatMap(round -> Optional.ofNullable(round.focus().people().get(group.id())).stream())
                .reduce((outer, inner) -> inner);
    }

    /** People who take part, in the order they came. */
    public List<PersonId> people() {
        return state.participants().map(Person::id).toList();
    }
}
