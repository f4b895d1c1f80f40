package org.palabre.core.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.Ids;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
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

    /** The group this person works in here; empty in the plenary and for those without a group. */
    public Optional<Group> group(PersonId person) {
        return grouping().flatMap(grouping -> grouping.of(person));
    }

    public Optional<Grouping> grouping() {
        return step.with().flatMap(state::grouping);
    }

    /** What the step reads, for the whole room. */
    public Stream<Item> inputs() {
        return step.in().stream().flatMap(name -> named(name, Optional.empty())).distinct();
    }

    /** What the step reads, as far as this person may see it; their own pick where a selection is per person. */
    public Stream<Item> inputs(PersonId person) {
        return step.in().stream()
                .flatMap(name -> named(name, Optional.of(person)))
                .filter(item -> Sight.sees(state, person, item))
                .distinct();
    }

    /** Whether the step reads this item, for this person. */
    public boolean reads(PersonId person, Item item) {
        return item.stands()
                && step.in().stream().anyMatch(name -> holds(name, person, item))
                && Sight.sees(state, person, item);
    }

    private boolean holds(String name, PersonId person, Item item) {
        return view(name, Optional.of(person))
                .map(kept -> kept.contains(item.id()))
                .orElse(item.collection().equals(name));
    }

    /** What a {@code select} or a {@code decide} step of this name kept; empty where the name is a collection's. */
    private Optional<List<ItemId>> view(String name, Optional<PersonId> person) {
        Optional<StepRun> made = Ids.isId(name) ? state.latest(new StepId(name)) : Optional.empty();
        return made.flatMap(latest -> Optional.ofNullable(state.selections().get(latest.id()))
                .map(selection -> kept(selection, person))
                .or(() -> decided(latest)));
    }

    private static List<ItemId> kept(Selection selection, Optional<PersonId> person) {
        Stream<List<ItemId>> own = person.isPresent()
                ? Stream.ofNullable(selection.perPerson().get(person.get()))
                : selection.perPerson().values().stream();
        return Stream.concat(selection.kept(), own.flatMap(List::stream)).toList();
    }

    private Optional<List<ItemId>> decided(StepRun run) {
        boolean decides = state.method()
                .step(run.id().step())
                .filter(s -> s.kind().equals("decide"))
                .isPresent();
        return decides
                ? Optional.of(state.decisions().stream()
                        .filter(decision -> decision.run().equals(run.id()))
                        .flatMap(decision -> decision.about().stream())
                        .toList())
                : Optional.empty();
    }

    /** The collection that a step writes to when a command names none. */
    public String output() {
        return step.out().isEmpty() ? step.id().value() : step.out().getFirst();
    }

    /** What stands under this name: a collection, or what a step kept. */
    public Stream<Item> named(String name, Optional<PersonId> person) {
        return view(name, person)
                .map(kept -> kept.stream()
                        .flatMap(id -> state.items().find(id).stream())
                        .filter(Item::stands))
                .orElseGet(() -> state.items().in(name));
    }

    /** People who take part, in the order they came. */
    public List<PersonId> people() {
        return state.participants().map(Person::id).toList();
    }
}
