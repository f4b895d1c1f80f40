package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Outcome;
import org.palabre.core.method.Step;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;

/** What goes on after the session: commitments, and what the method names as its outcomes. */
final class Fruits {
    private final SessionState state;
    private final Nodes nodes;
    private final Parts parts;
    private final Pseudonyms people;

    Fruits(SessionState state, Nodes nodes, Parts parts, Pseudonyms people) {
        this.state = state;
        this.nodes = nodes;
        this.parts = parts;
        this.people = people;
    }

    List<SessionRecord.Promise> promises(Disclosure disclosure) {
        List<SessionRecord.Promise> made = new ArrayList<>();
        for (Item item : nodes.open()) {
            Optional<Step> step = state.method().step(item.run().step());
            if (step.filter(found -> found.kind().equals("commit")).isPresent()) {
                made.add(promise("c" + (made.size() + 1), item, disclosure.author(item)));
            }
        }
        return made;
    }

    private SessionRecord.Promise promise(String id, Item item, Optional<PersonId> author) {
        return new SessionRecord.Promise(
                id,
                nodes.open(item.id()).orElse(""),
                author.map(people::of),
                item.fields().getOrDefault("what", ""),
                item.fields().getOrDefault("when", ""),
                item.fields().getOrDefault("first_step", ""),
                item.fields().getOrDefault("request", ""),
                people.of(item.witnesses()),
                item.response()
                        .map(response -> new SessionRecord.Response(
                                response.verdict(), response.words(), people.of(response.by()))));
    }

    List<SessionRecord.Yield> outcomes() {
        return state.method().outcomes().stream()
                .map(outcome ->
                        new SessionRecord.Yield(outcome.as(), outcome.audience(), outcome.from(), yielded(outcome)))
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
