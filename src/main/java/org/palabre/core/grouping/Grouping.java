package org.palabre.core.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An arrangement of people made by one run of a {@code group} step, and moved on by {@code rotate} steps. Immutable.
 *
 * @param seats who sits where now
 * @param past who sat where before each rotation, oldest first
 * @param told what people said of themselves when this was formed: attribute → value
 * @param turned the rotation that made the present seating; empty before the first
 */
public record Grouping(
        Seats seats,
        PVector<List<Group>> past,
        Optional<RunId> turned,
        PMap<PersonId, ItemId> wishes,
        PMap<PersonId, PMap<String, String>> told,
        long seed,
        Meetings meetings) {
    /** Stands for "I would rather not say". */
    public static final String UNSAID = "";

    public static final Grouping EMPTY = new Grouping(
            new Seats(List.of()),
            TreePVector.empty(),
            Optional.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            0,
            Meetings.NONE);

    public List<Group> groups() {
        return seats.groups();
    }

    public Optional<Group> of(PersonId person) {
        return seats.of(person);
    }

    public Optional<Group> find(GroupId id) {
        return seats.find(id);
    }

    /** As it was before the present rotation, to turn it again. */
    public Grouping unturned() {
        return turned.isEmpty() || past.isEmpty()
                ? this
                : new Grouping(
                        new Seats(past.getLast()),
                        past.minus(past.size() - 1),
                        Optional.empty(),
                        wishes,
                        told,
                        seed,
                        meetings);
    }

    public Grouping evolve(GroupingEvent event) {
        return switch (event) {
            case GroupingEvent.Formed e ->
                new Grouping(
                        new Seats(e.groups()),
                        TreePVector.empty(),
                        Optional.empty(),
                        wishes,
                        told,
                        e.seed(),
                        e.meetings());
            case GroupingEvent.Opened e ->
                new Grouping(
                        new Seats(Stream.concat(groups().stream(), Stream.of(e.group()))
                                .toList()),
                        past,
                        turned,
                        wishes,
                        told,
                        seed,
                        meetings);
            case GroupingEvent.Rotated e -> rotated(e);
            case GroupingEvent.Placed e -> with(group -> placed(group, e));
            case GroupingEvent.Hosted e ->
                with(group -> group.id().equals(e.group()) ? group.hostedBy(e.person()) : group);
            case GroupingEvent.Wished e ->
                new Grouping(
                        seats,
                        past,
                        turned,
                        e.item().map(item -> wishes.plus(e.person(), item)).orElseGet(() -> wishes.minus(e.person())),
                        told,
                        seed,
                        meetings);
            case GroupingEvent.Told e -> new Grouping(seats, past, turned, wishes, told(e), seed, meetings);
        };
    }

    private PMap<PersonId, PMap<String, String>> told(GroupingEvent.Told e) {
        PMap<String, String> before = told.getOrDefault(e.person(), HashTreePMap.empty());
        return told.plus(
                e.person(),
                e.value()
                        .map(value -> before.plus(e.attribute(), value))
                        .orElseGet(() -> before.plus(e.attribute(), UNSAID)));
    }

    /** The values that people gave for an attribute. */
    public Map<PersonId, String> values(String attribute) {
        Map<PersonId, String> values = new HashMap<>();
        told.forEach((person, said) -> Optional.ofNullable(said.get(attribute))
                .filter(value -> !value.equals(UNSAID))
                .ifPresent(value -> values.put(person, value)));
        return values;
    }

    /** Turning once more by the same step takes the place of the first try. */
    private Grouping rotated(GroupingEvent.Rotated e) {
        boolean again = turned.filter(e.by()::equals).isPresent();
        PVector<List<Group>> before = again ? past : past.plus(groups());
        return new Grouping(new Seats(e.groups()), before, Optional.of(e.by()), wishes, told, e.seed(), e.meetings());
    }

    private static Group placed(Group group, GroupingEvent.Placed e) {
        return e.group().filter(group.id()::equals).isPresent() ? group.with(e.person()) : group.without(e.person());
    }

    private Grouping with(UnaryOperator<Group> change) {
        return new Grouping(
                new Seats(groups().stream().map(change).toList()), past, turned, wishes, told, seed, meetings);
    }
}
