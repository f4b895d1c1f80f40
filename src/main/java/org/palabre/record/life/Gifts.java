package org.palabre.record.life;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Artefact;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** What one person gave to a session, and what became of it: for that person alone. */
public final class Gifts {
    private Gifts() {}

    /**
     * @param words its fields, without the empty ones
     * @param open whether everybody could read it at the end
     * @param grown what grew from it, the nearest first, as far as everybody can read that
     */
    public record Gift(String kind, List<String> words, boolean open, List<Grown> grown) {
        public Gift {
            words = List.copyOf(words);
            grown = List.copyOf(grown);
        }
    }

    public record Grown(String kind, String words) {}

    /** Nothing when the log has no plan. */
    public static List<Gift> of(SessionId session, MethodSource source, List<Recorded> events, PersonId person) {
        return state(session, source, events)
                .map(state -> state.items().byId().values().stream()
                        .filter(item -> !item.withdrawn() && item.owner().equals(person))
                        .sorted(java.util.Comparator.comparingLong(Item::born))
                        .map(item -> gift(state, item))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<SessionState> state(SessionId session, MethodSource source, List<Recorded> events) {
        Optional<Plan> plan = events.stream()
                .map(Recorded::event)
                .filter(SessionEvent.Planned.class::isInstance)
                .map(event -> ((SessionEvent.Planned) event).plan())
                .reduce((first, second) -> second);
        return plan.map(found -> {
            SessionState state = SessionState.unborn(session, Method.of(source, found.settings()), found);
            for (Recorded event : events) {
                state = Evolving.evolve(state, event);
            }
            return state;
        });
    }

    private static Gift gift(SessionState state, Item item) {
        List<Grown> grown = new ArrayList<>();
        Set<ItemId> seen = new LinkedHashSet<>(Set.of(item.id()));
        Deque<ItemId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            ItemId next = open.removeFirst();
            state.items().byId().values().stream()
                    .filter(child -> child.parents().contains(next) && seen.add(child.id()))
                    .forEach(child -> {
                        open.addLast(child.id());
                        if (isOpen(state, child)) {
                            grown.add(new Grown(kind(state, child), String.join(" · ", words(child))));
                        }
                    });
        }
        return new Gift(kind(state, item), words(item), isOpen(state, item), grown);
    }

    private static boolean isOpen(SessionState state, Item item) {
        return Sight.layers(state, item).contains(Layer.ALL);
    }

    private static List<String> words(Item item) {
        return item.fields().values().stream()
                .filter(text -> !text.isBlank())
                .sorted()
                .toList();
    }

    private static String kind(SessionState state, Item item) {
        return Optional.ofNullable(state.method().artefacts().get(item.collection()))
                .map(Artefact::kind)
                .orElse("idea");
    }
}
