package org.palabre.core.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Artefact;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Moment;

/** How one item looks to each audience that may see it. */
final class ItemViews {
    private final SessionState state;

    ItemViews(SessionState state) {
        this.state = state;
    }

    Map<Layer, Fact> facts(Item item) {
        Set<Layer> layers = Sight.layers(state, item);
        String order = order(item, layers);
        Map<Layer, Fact> facts = new HashMap<>();
        if (layers.remove(Layer.ALL)) {
            layers.addAll(Crowd.dealt(state, item));
        }
        layers.forEach(layer -> facts.put(layer, fact(item, layer, order)));
        return facts;
    }

    private Fact fact(Item item, Layer layer, String order) {
        Optional<PersonId> reader = layer instanceof Layer.Me me ? Optional.of(me.person()) : Optional.empty();
        boolean mine = reader.filter(item.author()::equals).isPresent();
        boolean told = reader.isPresent() && item.about().equals(reader);
        See see = Sight.step(state, item).map(Step::seen).orElseThrow();
        boolean circle = layer instanceof Layer.InGroup in
                && item.group().filter(in.group()::equals).isPresent();
        boolean close = circle || mine || told;
        return new Fact.OfItem(
                item.id(),
                item.run(),
                item.run().step().value(),
                item.collection(),
                kind(item),
                item.fields(),
                named(item, see, close) && open(item, close) ? Optional.of(ref(item.author())) : Optional.empty(),
                item.group()
                        .flatMap(this::groupRef)
                        .filter(ignored -> see.authors() != See.Authors.HIDDEN && open(item, close)),
                item.about().filter(ignored -> close || item.signed()).map(this::ref),
                parents(item, layer),
                order,
                item.revision(),
                flag(mine),
                flag(mine && changeable(item, item.author())
                        || circle && see.authors() == See.Authors.GROUP && changeable(item)),
                flag((mine || told) && item.signed()),
                close && item.about().isPresent()
                        ? Optional.of(item.release().name().toLowerCase(Locale.ROOT))
                        : Optional.empty(),
                flag(told),
                item.witnesses().stream().map(this::ref).toList(),
                item.response().map(response -> new Fact.Answered(response.verdict(), response.words())),
                flag(item.hidden()));
    }

    private boolean named(Item item, See see, boolean close) {
        return switch (see.authors()) {
            case NAMED -> true;
            case HIDDEN -> false;
            case GROUP -> close && item.group().isPresent();
            case PER_ITEM -> close;
            case CHOICE -> item.signed();
        };
    }

    /** A story that its teller released without their name does not name the listener or the pair either. */
    private static boolean open(Item item, boolean close) {
        return close || item.about().isEmpty() || item.signed();
    }

    private boolean changeable(Item item, PersonId author) {
        return state.run(item.run())
                .filter(run -> state.takesInput(run, author))
                .isPresent();
    }

    /** Whether the group may still change it. */
    private boolean changeable(Item item) {
        return state.run(item.run())
                .flatMap(run -> Sight.step(state, item)
                        .filter(step -> Kinds.of(step.kind()).takes(new Moment(state, step, run, run.openedAt()))))
                .isPresent();
    }

    private String kind(Item item) {
        return Optional.ofNullable(state.method().artefacts().get(item.collection()))
                .map(Artefact::kind)
                .orElse("idea");
    }

    private List<ItemId> parents(Item item, Layer layer) {
        return item.parents().stream()
                .filter(parent -> state.items()
                        .find(parent)
                        .filter(found -> inReach(found, layer) && !tells(item, found, layer))
                        .isPresent())
                .toList();
    }

    /**
     * Whether the line from a signed item to a nameless one would tell who wrote that: it was chosen as a parent before
     * everybody could read it, so by its author.
     */
    private boolean tells(Item item, Item parent, Layer layer) {
        boolean nameless = Sight.step(state, parent)
                .map(step -> step.seen().authors() == See.Authors.HIDDEN)
                .orElse(false);
        boolean signed = Sight.step(state, item)
                .map(step -> step.seen().authors() != See.Authors.HIDDEN)
                .orElse(false);
        int chosenIn = state.run(item.run()).map(StepRun::index).orElse(0);
        return nameless && signed && !(layer instanceof Layer.Me) && Sight.publicFrom(state, parent) >= chosenIn;
    }

    private boolean inReach(Item parent, Layer layer) {
        Set<Layer> layers = Sight.layers(state, parent);
        boolean own = layer instanceof Layer.Me me && Sight.sees(state, me.person(), parent);
        return own || layers.contains(Layer.ALL) || layers.contains(layer);
    }

    /** In the order of writing where everybody watched it; else an order that tells nothing of who wrote when. */
    private String order(Item item, Set<Layer> layers) {
        boolean watched = Sight.step(state, item)
                .map(Step::seen)
                .filter(see -> see.during() == See.Audience.ALL)
                .isPresent();
        if (watched || !layers.contains(Layer.ALL)) {
            return String.format("%010d", item.born());
        }
        long mixed = (item.id().value() + state.plan().seed()).hashCode() * 0x9E3779B97F4A7C15L;
        return String.format("%016x", mixed);
    }

    private Optional<Fact.GroupRef> groupRef(GroupId id) {
        return state.groupings().values().stream()
                .flatMap(grouping -> grouping.find(id).stream())
                .findFirst()
                .map(group -> new Fact.GroupRef(group.id(), group.number()));
    }

    Fact.PersonRef ref(PersonId person) {
        return new Fact.PersonRef(person, state.person(person).flatMap(known -> known.name()));
    }

    private static Optional<Boolean> flag(boolean on) {
        return on ? Optional.of(true) : Optional.empty();
    }
}
