package org.palabre.record.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Artefact;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Sight;
import org.palabre.record.document.Written;

/**
 * The items of a record, numbered: by step, within a step in the order of writing where everybody watched, else in an order by
 * hash, which tells nothing of who wrote when.
 */
final class Nodes {
    private final SessionState state;
    private final Disclosure disclosure;
    private final Pseudonyms people;
    private final List<String> collections;
    private final Map<ItemId, String> ids = new HashMap<>();
    private final Map<Place, String> placeIds = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    /** A private place behind one item. */
    private record Place(ItemId of, Family.Parent.Closed closed) {}

    /** What gets a number: an item with its roots, or a private place. {@code order} sorts within run and collection. */
    private record Spot(
            RunId run,
            String collection,
            String order,
            Optional<Item> item,
            Optional<Place> place,
            Family.Roots roots) {}

    Nodes(Replay replay, Disclosure disclosure, Pseudonyms people) {
        this.state = replay.end();
        this.disclosure = disclosure;
        this.people = people;
        this.collections = List.copyOf(state.method().artefacts().keySet());
        Family family = new Family(replay, disclosure);
        state.items().byId().values().stream()
                .filter(item -> disclosure.isOpen(item) || disclosure.isVeiled(item))
                .forEach(item -> add(item, family.roots(item)));
        spots.sort(Comparator.comparingInt((Spot spot) -> index(spot.run()))
                .thenComparingInt(spot -> Math.floorMod(collections.indexOf(spot.collection()), Integer.MAX_VALUE))
                .thenComparing(Spot::collection)
                .thenComparing(spot -> spot.place().isPresent())
                .thenComparing(Spot::order));
        number();
    }

    /** Every node, in order. */
    List<Written.Node> all() {
        return spots.stream()
                .map(spot -> spot.item().map(item -> node(item, spot.roots())).orElseGet(() -> closed(spot)))
                .toList();
    }

    /** The number of an item that everybody may read. */
    Optional<String> open(ItemId item) {
        return state.items()
                .find(item)
                .filter(disclosure::isOpen)
                .flatMap(found -> Optional.ofNullable(ids.get(found.id())));
    }

    /** By number, as the order in which they were written may tell by whom. */
    List<String> open(Collection<ItemId> items) {
        return items.stream()
                .flatMap(item -> open(item).stream())
                .sorted(Comparator.comparingInt(Nodes::number))
                .toList();
    }

    /** Of what an item was made of, what its readers can see as its parents: lines that may not be told are not. */
    List<String> readableParents(ItemId item, Set<ItemId> parents) {
        Set<ItemId> told = spots.stream()
                .filter(spot ->
                        spot.item().filter(found -> found.id().equals(item)).isPresent())
                .flatMap(spot -> spot.roots().parents().stream())
                .flatMap(parent ->
                        parent instanceof Family.Parent.Shown shown ? Stream.of(shown.item()) : Stream.empty())
                .filter(parents::contains)
                .collect(Collectors.toSet());
        return open(told);
    }

    /** Items that everybody may read, in order. */
    List<Item> open() {
        return spots.stream()
                .flatMap(spot -> spot.item().stream())
                .filter(disclosure::isOpen)
                .toList();
    }

    private void add(Item item, Family.Roots roots) {
        String order = order(item);
        spots.add(new Spot(item.run(), item.collection(), order, Optional.of(item), Optional.empty(), roots));
        roots.closed().keySet().forEach(closed -> {
            String behind = String.format("%06d", index(item.run())) + order;
            Place place = new Place(item.id(), closed);
            spots.add(new Spot(closed.run(), closed.collection(), behind, Optional.empty(), Optional.of(place), roots));
        });
    }

    private void number() {
        for (int i = 0; i < spots.size(); i++) {
            String id = "i" + (i + 1);
            Spot spot = spots.get(i);
            spot.item().ifPresent(item -> ids.put(item.id(), id));
            spot.place().ifPresent(place -> placeIds.put(place, id));
        }
    }

    private Written.Node node(Item item, Family.Roots roots) {
        boolean hidden = item.hidden();
        Optional<Step> step = Sight.step(state, item);
        return new Written.Node(
                id(item.id()),
                kind(item.collection()),
                item.run().step().value(),
                item.run().value(),
                item.collection(),
                false,
                hidden,
                hidden ? Map.of() : item.fields(),
                step.flatMap(found -> found.props().word("op")),
                disclosure.author(item).map(people::of),
                disclosure.teller(item).map(people::of),
                disclosure.group(item).map(group -> group.value()),
                hidden ? 0 : item.revision(),
                numbers(item.id(), roots.parents()),
                hidden ? List.of() : people.of(item.witnesses()));
    }

    private Written.Node closed(Spot spot) {
        Place place = spot.place().orElseThrow();
        Set<Family.Parent> behind = spot.roots().closed().getOrDefault(place.closed(), Set.of());
        return new Written.Node(
                placeIds.getOrDefault(place, ""),
                kind(spot.collection()),
                spot.run().step().value(),
                spot.run().value(),
                spot.collection(),
                true,
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                numbers(place.of(), behind),
                List.of());
    }

    private List<String> numbers(ItemId of, Collection<Family.Parent> parents) {
        return parents.stream()
                .map(parent -> switch (parent) {
                    case Family.Parent.Shown shown -> id(shown.item());
                    case Family.Parent.Closed closed -> placeIds.getOrDefault(new Place(of, closed), "");
                })
                .sorted(Comparator.comparingInt(Nodes::number))
                .toList();
    }

    private String id(ItemId item) {
        return ids.getOrDefault(item, "");
    }

    static int number(String id) {
        return id.isEmpty() ? 0 : Integer.parseInt(id.substring(1));
    }

    private String kind(String collection) {
        return Optional.ofNullable(state.method().artefacts().get(collection))
                .map(Artefact::kind)
                .orElse("idea");
    }

    private int index(RunId run) {
        return state.run(run).map(StepRun::index).orElse(Integer.MAX_VALUE);
    }

    private String order(Item item) {
        boolean watched = Sight.step(state, item)
                .map(Step::seen)
                .filter(see -> see.during() == See.Audience.ALL)
                .isPresent();
        return watched ? String.format("%010d", item.born()) : hash(state.id().value() + "/" + item.id());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
