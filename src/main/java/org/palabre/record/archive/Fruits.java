package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Outcome;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.record.document.Results;

/** What goes on after the session: commitments, and what the method names as its outcomes. */
final class Fruits {
    private final Replay replay;
    private final SessionState state;
    private final Nodes nodes;
    private final Weighed weighed;
    private final Pseudonyms people;

    Fruits(Replay replay, Nodes nodes, Weighed weighed, Pseudonyms people) {
        this.replay = replay;
        this.state = replay.end();
        this.nodes = nodes;
        this.weighed = weighed;
        this.people = people;
    }

    /** Those that everybody may read first: so they have the same numbers in every version, and the ledger calls them by these. */
    List<Results.Promise> promises(Disclosure disclosure) {
        List<Item> promised = nodes.open().stream()
                .filter(this::isPromise)
                .sorted(Comparator.comparing(item -> !Sight.layers(state, item).contains(Layer.ALL)))
                .toList();
        List<Results.Promise> made = new ArrayList<>();
        for (Item item : promised) {
            made.add(promise("c" + (made.size() + 1), item, disclosure.author(item)));
        }
        return made;
    }

    private boolean isPromise(Item item) {
        return state.method()
                .step(item.run().step())
                .filter(step -> step.kind().equals("commit"))
                .isPresent();
    }

    private Results.Promise promise(String id, Item item, Optional<PersonId> author) {
        return new Results.Promise(
                id,
                nodes.open(item.id()).orElse(""),
                author.map(people::of),
                item.fields().getOrDefault("what", ""),
                item.fields().getOrDefault("when", ""),
                item.fields().getOrDefault("first_step", ""),
                item.fields().getOrDefault("request", ""),
                people.of(item.witnesses()),
                item.response()
                        .map(response -> new Results.Response(
                                response.verdict(),
                                response.words(),
                                people.of(response.by()),
                                replay.answered(item.id()))),
                List.of());
    }

    List<Results.Yield> outcomes() {
        return state.method().outcomes().stream()
                .map(outcome -> new Results.Yield(outcome.as(), outcome.audience(), outcome.from(), yielded(outcome)))
                .filter(outcome -> !outcome.items().isEmpty())
                .toList();
    }

    /** What stands in the collections it names, and what the steps it names kept or decided on. */
    private List<String> yielded(Outcome outcome) {
        return outcome.from().stream()
                .flatMap(name -> {
                    Optional<StepRun> run = state.latest(new StepId(name));
                    Optional<Selection> selection =
                            run.map(found -> state.selections().get(found.id()));
                    return selection.isPresent()
                            ? nodes.open(selection.get().kept().toList()).stream()
                            : nodes.open(state.items().in(name).map(Item::id).toList()).stream();
                })
                .distinct()
                .toList();
    }
}
