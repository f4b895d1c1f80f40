package org.palabre.record.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the items of a record come from, or, {@link #forwards}, what grew from them: then "from" and "ancestors" below read "into" and
 * "descendants". Lines that lead back to where one was are not followed.
 */
public final class Lineage {
    private final Map<String, Written.Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> steps = new LinkedHashMap<>();

    private Lineage(SessionRecord record) {
        record.items().forEach(node -> nodes.put(node.id(), node));
    }

    public static Lineage of(SessionRecord record) {
        Lineage lineage = new Lineage(record);
        record.items().forEach(node -> lineage.steps.put(node.id(), node.derivedFrom()));
        return lineage;
    }

    /** The same lines walked the other way. */
    public static Lineage forwards(SessionRecord record) {
        Lineage lineage = new Lineage(record);
        record.items().forEach(node -> node.derivedFrom().forEach(parent -> lineage.steps
                .computeIfAbsent(parent, ignored -> new ArrayList<>())
                .add(node.id())));
        return lineage;
    }

    /** The next step back (or, forwards, on) from this item. */
    public List<String> next(String item) {
        return steps.getOrDefault(item, List.of());
    }

    /** An item with what it grew from. Each ancestor stands once, where the way to it is shortest. */
    public record Tree(Written.Node node, List<Tree> from) {
        public Tree {
            from = List.copyOf(from);
        }

        public boolean rooted() {
            return from.isEmpty();
        }
    }

    public Optional<Written.Node> find(String item) {
        return Optional.ofNullable(nodes.get(item));
    }

    /** Everything this item grew from, the nearest first, without itself. */
    public List<Written.Node> ancestors(String item) {
        return new ArrayList<>(nearestChild(item).keySet())
                .stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Whether this item goes back to something that was made in this step. */
    public boolean reaches(String item, String step) {
        return ancestors(item).stream().anyMatch(node -> node.step().equals(step));
    }

    /**
     * Every way from this item back to something that grew from nothing, the item first.
     *
     * @param most how many ways at most, as they may be very many
     */
    public List<List<Written.Node>> paths(String item, int most) {
        List<List<Written.Node>> found = new ArrayList<>();
        find(item)
                .ifPresent(start ->
                        walk(new ArrayDeque<>(List.of(start)), new LinkedHashSet<>(Set.of(item)), most, found));
        return found;
    }

    /** @throws IllegalArgumentException when the record has no such item */
    public Tree tree(String item) {
        Map<String, String> child = nearestChild(item);
        return tree(item, child);
    }

    private Tree tree(String item, Map<String, String> child) {
        Written.Node node = find(item)
                .orElseThrow(() -> new IllegalArgumentException("expected an item of this record but got " + item));
        return new Tree(
                node,
                next(item).stream()
                        .filter(parent -> item.equals(child.get(parent)))
                        .map(parent -> tree(parent, child))
                        .toList());
    }

    /** Each ancestor → the item it was first met as a parent of, breadth first. */
    private Map<String, String> nearestChild(String item) {
        Map<String, String> child = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(item));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            for (String parent : next(next)) {
                if (!parent.equals(item) && nodes.containsKey(parent) && child.putIfAbsent(parent, next) == null) {
                    open.addLast(parent);
                }
            }
        }
        return child;
    }

    private void walk(Deque<Written.Node> way, Set<String> seen, int most, List<List<Written.Node>> found) {
        if (found.size() >= most) {
            return;
        }
        List<Written.Node> parents = next(way.getLast().id()).stream()
                .filter(parent -> !seen.contains(parent))
                .flatMap(parent -> find(parent).stream())
                .toList();
        if (parents.isEmpty()) {
            found.add(List.copyOf(way));
        }
        for (Written.Node parent : parents) {
            way.addLast(parent);
            seen.add(parent.id());
            walk(way, seen, most, found);
            way.removeLast();
            seen.remove(parent.id());
        }
    }
}
