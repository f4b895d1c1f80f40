package org.palabre.live.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Key;
import org.palabre.live.rules.Change;
import org.palabre.live.rules.Rules;

/**
 * What every audience of one room knows. It is brought up to date once per batch by asking the views again for the keys
 * that the events touched, and is the same whether it followed the session live or was built from its log (P5). Lives
 * on the room's loop.
 */
public final class Facts {
    private static final Logger LOG = Logger.getLogger(Facts.class);

    /** These count over everybody: they are computed a few times a second, not per batch. */
    private static final Set<String> CAN_WAIT = Set.of("progress", "next", "crowd");

    /** And of these, nobody else is told. */
    private static final Set<String> FOR_CREW = Set.of("progress", "next");

    /** How many have joined stands here: when a crowd comes in, everybody would be told of each. */
    private static final Key SESSION = new Key("session", "");

    private final Rules rules;
    private final Map<Layer, LayerFacts> layers = new HashMap<>();
    private final Map<Key, Set<Layer>> knownIn = new HashMap<>();
    private final Set<Key> waiting = new HashSet<>();
    private boolean arrivals;
    private long floor;

    public Facts(Rules rules) {
        this.rules = rules;
    }

    public LayerFacts layer(Layer layer) {
        return layers.computeIfAbsent(layer, ignored -> new LayerFacts(floor));
    }

    /**
     * Begins with this state, read afresh: how it came about is not followed, so who was here before the room was opened gets
     * one full view. Nobody is waiting for it: a room that opens has no lines.
     */
    public void open(SessionState state) {
        floor = state.seq();
        Set<Layer> changed = new HashSet<>();
        rules.keys(state).forEach(key -> lookAgain(state, key, state.seq(), changed));
        layers.values().forEach(LayerFacts::takeUnsent);
    }

    /**
     * @param changes one batch, in order
     * @return the layers in which something is different now
     */
    public Set<Layer> follow(List<Change> changes) {
        Set<Key> touched = new HashSet<>();
        boolean came = false;
        for (Change change : changes) {
            Set<Key> keys = new HashSet<>(touched(change));
            came |= change.recorded().event() instanceof SessionEvent.Joined && keys.remove(SESSION);
            touched.addAll(keys);
        }
        arrivals = (arrivals || came) && !touched.contains(SESSION);
        SessionState now = changes.getLast().after();
        Set<Layer> changed = new HashSet<>();
        for (Key key : touched) {
            if (CAN_WAIT.contains(key.kind())) {
                waiting.add(key);
            } else {
                lookAgain(now, key, now.seq(), changed);
            }
        }
        return changed;
    }

    /** Whether {@link #followTheRest} has something to do. @param crew whether one of the crew is there to be told */
    public boolean isBehind(boolean crew) {
        return waiting.stream().anyMatch(key -> isTold(key, crew));
    }

    private static boolean isTold(Key key, boolean crew) {
        return crew || !FOR_CREW.contains(key.kind());
    }

    /** Whether {@link #followArrivals} has something to do. */
    public boolean hasArrivals() {
        return arrivals;
    }

    /** Brings up to date what could wait and somebody is told. @return the layers in which something is different now */
    public Set<Layer> followTheRest(SessionState now, boolean crew) {
        Set<Layer> changed = new HashSet<>();
        List<Key> due = waiting.stream().filter(key -> isTold(key, crew)).toList();
        due.forEach(key -> lookLate(now, key, changed));
        due.forEach(waiting::remove);
        return changed;
    }

    /** Brings up to date how many have joined. @return the layers in which something is different now */
    public Set<Layer> followArrivals(SessionState now) {
        Set<Layer> changed = new HashSet<>();
        if (arrivals) {
            arrivals = false;
            lookLate(now, SESSION, changed);
        }
        return changed;
    }

    private Set<Key> touched(Change change) {
        try {
            return rules.touched(change.before(), change.recorded().event(), change.after());
        } catch (RuntimeException e) {
            // A fault of a view must not stop the room: every fact is looked at again instead.
            LOG.errorf(
                    e,
                    "Views cannot tell what event %d touches",
                    change.recorded().seq());
            Set<Key> all = new HashSet<>(rules.keys(change.after()));
            all.addAll(knownIn.keySet());
            return all;
        }
    }

    /** Whoever has the present number already may be without this: on coming back they are told, so it counts for the next (P4). */
    private void lookLate(SessionState state, Key key, Set<Layer> changed) {
        lookAgain(state, key, state.seq() + 1, changed);
    }

    /** @param seq from which number on a reader has what changes now */
    private void lookAgain(SessionState state, Key key, long seq, Set<Layer> changed) {
        try {
            replace(key, seq, rules.facts(state, key), changed);
        } catch (RuntimeException e) {
            // What cannot be computed is not shown: better a gap on a screen than a word that should not be there (P6).
            LOG.errorf(e, "A view fails for a fact of kind %s", key.kind());
            replace(key, seq, Map.of(), changed);
        }
    }

    private void replace(Key key, long seq, Map<Layer, Fact> facts, Set<Layer> changed) {
        for (Layer layer : knownIn.getOrDefault(key, Set.of())) {
            if (!facts.containsKey(layer) && layer(layer).remove(key.word(), seq)) {
                changed.add(layer);
            }
        }
        facts.forEach((layer, fact) -> {
            if (layer(layer).set(key.word(), fact, seq)) {
                changed.add(layer);
            }
        });
        if (facts.isEmpty()) {
            knownIn.remove(key);
        } else {
            knownIn.put(key, Set.copyOf(facts.keySet()));
        }
    }
}
