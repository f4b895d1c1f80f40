package org.palabre.live.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Key;
import org.palabre.live.rules.Rules;

/**
 * The rules of the live session, for somebody who watches it when it is over: a fact is seen when it was seen then, and of items only
 * what can still be seen at the end, as it was worded and signed at the end. What was withdrawn, taken off the screens, worded otherwise or
 * not to be kept does not come back.
 */
final class Hindsight implements Rules {
    /** Facts of one person, and those that tell who was quiet, have no place here. */
    private static final Set<String> SHOWN = Set.of(
            "session",
            "now",
            "run",
            "circle",
            "item",
            "tally",
            "selection",
            "grouping",
            "wish",
            "wall",
            "area",
            "spot",
            "spread",
            "interest",
            "offers",
            "decision",
            "pulse");

    private final Rules rules;
    private final Eyes eyes;
    private final Map<ItemId, Fact.OfItem> last = new HashMap<>();

    Hindsight(Rules rules, SessionState end, Eyes eyes) {
        this.rules = rules;
        this.eyes = eyes;
        for (Key key : rules.keys(end)) {
            if (key.kind().equals("item")
                    && seen(end, key).orElse(null) instanceof Fact.OfItem item
                    && stays(end, item)) {
                last.put(item.id(), item);
            }
        }
    }

    private static boolean stays(SessionState end, Fact.OfItem fact) {
        return end.items()
                .find(fact.id())
                .filter(item -> !item.hidden() && !item.withdrawn() && isKept(end, item))
                .isPresent();
    }

    private static boolean isKept(SessionState end, Item item) {
        return Sight.step(end, item).map(Step::keep).orElse(false);
    }

    private Optional<Fact> seen(SessionState state, Key key) {
        Map<Layer, Fact> facts = rules.facts(state, key);
        return eyes.layers().stream()
                .flatMap(layer -> Stream.ofNullable(facts.get(layer)))
                .findFirst();
    }

    @Override
    public Map<Layer, Fact> facts(SessionState state, Key key) {
        if (!SHOWN.contains(key.kind())) {
            return Map.of();
        }
        return seen(state, key)
                .flatMap(fact -> fact instanceof Fact.OfItem then
                        ? Optional.ofNullable(last.get(then.id())).map(now -> worded(then, now))
                        : Optional.of(fact))
                .map(fact -> Map.of(Layer.ALL, fact))
                .orElse(Map.of());
    }

    /** The words and hands of the end; witnesses and answers as far as they had come. */
    private static Fact worded(Fact.OfItem then, Fact.OfItem now) {
        return new Fact.OfItem(
                now.id(),
                now.run(),
                now.step(),
                now.in(),
                now.kind(),
                now.fields(),
                now.by(),
                now.group(),
                now.about(),
                now.parents(),
                now.order(),
                now.rev(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                then.witnesses(),
                then.answer(),
                Optional.empty());
    }

    @Override
    public Set<Key> keys(SessionState state) {
        return rules.keys(state);
    }

    @Override
    public Set<Key> touched(SessionState before, SessionEvent event, SessionState after) {
        return rules.touched(before, event, after);
    }

    @Override
    public Answer decide(SessionState state, Asked asked) {
        throw new UnsupportedOperationException("a session that is over is not changed");
    }

    @Override
    public Optional<Instant> nextTick(SessionState state) {
        return Optional.empty();
    }

    @Override
    public Set<Layer> layersOf(SessionState state, PersonId person) {
        return Set.of(Layer.ALL);
    }
}
