package org.palabre.core.step;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.course.Round;
import org.palabre.core.id.Ids;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/**
 * What stands under a name of the method file: the items of a collection; or, under the id of a step, what a {@code select} or a
 * {@code decide} kept and what the rounds of a {@code repeat} over items were about.
 */
public final class Named {
    private Named() {}

    /** For the whole room. */
    public static Stream<Item> items(SessionState state, String name) {
        return items(state, name, Optional.empty(), List.of());
    }

    /**
     * @param person whose own pick is meant where a selection is per person; empty: everybody's
     * @param rounds that we are in: there a repeat's id is the one item that its round is about
     */
    static Stream<Item> items(SessionState state, String name, Optional<PersonId> person, List<Round> rounds) {
        return view(state, name, person, rounds)
                .map(kept -> kept.stream()
                        .flatMap(id -> state.items().find(id).stream())
                        .filter(Item::stands))
                .orElseGet(() -> state.items().in(name));
    }

    /** What is kept under this name; empty where it is the name of a collection. */
    static Optional<List<ItemId>> view(SessionState state, String name, Optional<PersonId> person, List<Round> rounds) {
        if (!Ids.isId(name) || state.method().artefacts().containsKey(name)) {
            return Optional.empty();
        }
        StepId step = new StepId(name);
        if (state.method().step(step).map(Step::kind).filter("repeat"::equals).isPresent()) {
            return Optional.of(subjects(state, step, rounds));
        }
        return state.latest(step)
                .flatMap(latest -> Optional.ofNullable(state.selections().get(latest.id()))
                        .map(selection -> kept(selection, person))
                        .or(() -> decided(state, latest))
                        .or(() -> onWall(state, latest)));
    }

    /** The topics of an agenda that have a place, by slot and room. */
    private static Optional<List<ItemId>> onWall(SessionState state, StepRun run) {
        return state.method()
                .step(run.id().step())
                .filter(s -> s.kind().equals("agenda"))
                .map(ignored -> state.board(run.id()).shared())
                .map(board -> board.inOrder().stream()
                        .flatMap(area -> board.in(area.id()).stream())
                        .toList());
    }

    private static List<ItemId> subjects(SessionState state, StepId repeat, List<Round> rounds) {
        List<Round> here = rounds.stream()
                .filter(round -> round.control().step().equals(repeat))
                .toList();
        return (here.isEmpty() ? state.trail().every(repeat) : here)
                .stream().flatMap(round -> round.focus().item().stream()).toList();
    }

    private static List<ItemId> kept(Selection selection, Optional<PersonId> person) {
        Stream<List<ItemId>> own = person.isPresent()
                ? Stream.ofNullable(selection.perPerson().get(person.get()))
                : selection.perPerson().values().stream();
        return Stream.concat(selection.kept(), own.flatMap(Collection::stream)).toList();
    }

    private static Optional<List<ItemId>> decided(SessionState state, StepRun run) {
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
}
