package org.palabre.core.sight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/**
 * Sheets that go round in each group ({@code build: {pass: ring}}): in every round of the repeat one writes on the sheet of one's
 * neighbour and reads what stands on it already. Who wrote in round q as number i of the ring wrote on a sheet that in round r
 * is with number i + r − q.
 */
public final class Ring {
    private Ring() {}

    /** Whether sheets go round in this step now: until then, only who holds a sheet reads it. */
    public static boolean goesRound(SessionState state, StepId step) {
        return state.current().filter(run -> run.id().isOf(step)).isPresent()
                && state.method().step(step).filter(Ring::passes).isPresent();
    }

    public static boolean passes(Step step) {
        return step.props().part("build").word("pass", "").equals("ring");
    }

    /** Who holds the sheet that this item stands on. */
    static Optional<PersonId> holder(SessionState state, Item item) {
        StepId step = item.run().step();
        List<PersonId> ring = ring(state, item, step);
        int author = ring.indexOf(item.author());
        return author < 0
                ? Optional.empty()
                : Optional.of(ring.get(Math.floorMod(author + round(state, step) - round(state, item), ring.size())));
    }

    /** The members of the group, and those who wrote in it and left, in the order they came: so that no sheet is lost. */
    private static List<PersonId> ring(SessionState state, Item item, StepId step) {
        Stream<PersonId> members = state.method().step(step).flatMap(Step::with).flatMap(state::grouping).stream()
                .flatMap(grouping -> item.group().flatMap(grouping::find).stream())
                .map(Group::members)
                .flatMap(List::stream);
        Stream<PersonId> wrote = state.items().byId().values().stream()
                .filter(other -> other.run().isOf(step) && other.group().equals(item.group()))
                .map(Item::author);
        return Stream.concat(members, wrote)
                .distinct()
                .sorted(Comparator.comparingInt(
                        person -> state.person(person).map(Person::number).orElse(0)))
                .toList();
    }

    private static int round(SessionState state, StepId step) {
        return state.latest(step).map(Ring::number).orElse(1);
    }

    private static int round(SessionState state, Item item) {
        return state.run(item.run()).map(Ring::number).orElse(1);
    }

    private static int number(StepRun run) {
        return run.rounds().isEmpty() ? 1 : run.rounds().getLast().number();
    }
}
