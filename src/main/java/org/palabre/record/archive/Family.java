package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.Items;

/**
 * What the items of a record grew from, without telling what may not be told.
 *
 * <p>All that one step gave in private to a readable item becomes one place of that item's own: nobody learns how many things
 * there were, nor that two items drew from the same one (and so come from the same hand). And a step of the lineage that
 * would join an item with a name to one without is shown only if everybody could read the parent when it was named: otherwise
 * only its author could have drawn the line. Where a line is not shown the lineage ends in a place of that step: what lies
 * behind it would tell which item is meant.
 */
final class Family {
    private final Items items;
    private final Replay replay;
    private final Disclosure disclosure;

    Family(Replay replay, Disclosure disclosure) {
        this.items = replay.end().items();
        this.replay = replay;
        this.disclosure = disclosure;
    }

    /** Where a line of the lineage leads. */
    sealed interface Parent {
        record Shown(ItemId item) implements Parent {}

        /** All that came from this collection of this step in private. */
        record Closed(RunId run, String collection) implements Parent {}
    }

    /** @param closed the private places behind one item, with what lies behind them */
    record Roots(List<Parent> parents, Map<Parent.Closed, Set<Parent>> closed) {}

    Roots roots(Item item) {
        Map<Parent.Closed, Set<Parent>> closed = new LinkedHashMap<>();
        Set<Parent> parents = parents(item, item, closed, new HashSet<>());
        return new Roots(new ArrayList<>(parents), closed);
    }

    private Set<Parent> parents(Item of, Item via, Map<Parent.Closed, Set<Parent>> closed, Set<ItemId> seen) {
        Set<Parent> found = new LinkedHashSet<>();
        for (ItemId id : via.parents()) {
            Optional<Item> parent = items.find(id);
            if (parent.filter(p -> isTold(of, via, p)).isPresent()) {
                found.add(new Parent.Shown(id));
            } else if (parent.isPresent() && !id.equals(of.id())) {
                Parent.Closed place =
                        new Parent.Closed(parent.get().run(), parent.get().collection());
                found.add(place);
                Set<Parent> behind = closed.computeIfAbsent(place, ignored -> new LinkedHashSet<>());
                if (!isShown(parent.get()) && seen.add(id)) {
                    behind.addAll(parents(of, parent.get(), closed, seen));
                    behind.remove(place);
                }
            }
        }
        return found;
    }

    private boolean isTold(Item of, Item via, Item parent) {
        boolean alike = disclosure.names(of) == disclosure.names(parent);
        return isShown(parent) && !parent.id().equals(of.id()) && (alike || replay.wasOpen(via.id(), parent.id()));
    }

    private boolean isShown(Item item) {
        return disclosure.isOpen(item) || disclosure.isVeiled(item);
    }

    /** Everything that any of these grew from, private or not; for counting, never for telling. */
    static Set<Item> ancestors(Items items, Iterable<Item> of) {
        Map<ItemId, Item> found = new HashMap<>();
        of.forEach(item -> climb(items, item, found));
        return new HashSet<>(found.values());
    }

    private static void climb(Items items, Item item, Map<ItemId, Item> found) {
        for (ItemId id : item.parents()) {
            Optional<Item> parent = items.find(id);
            if (parent.isPresent() && !found.containsKey(id)) {
                found.put(id, parent.get());
                climb(items, parent.get(), found);
            }
        }
    }
}
