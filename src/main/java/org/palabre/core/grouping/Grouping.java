package org.palabre.core.grouping;

import java.util.List;
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
 * @param groups who sits where now
 * @param past who sat where before each rotation, oldest first
 * @param turned the rotation that made the present seating; empty before the first
 */
public record Grouping(
        List<Group> groups,
        PVector<List<Group>> past,
        Optional<RunId> turned,
        PMap<PersonId, ItemId> wishes,
        long seed,
        Meetings meetings) {
    public static final Grouping EMPTY = new Grouping(
            List.of(), TreePVector.empty(), Optional.empty(), HashTreePMap.empty(), 0, Meetings.NONE);

    public Grouping {
        groups = List.copyOf(groups);
    }

    public Optional<Group> of(PersonId person) {
        return groups.stream().filter(group -> group.has(person)).findFirst();
    }

    public Optional<Group> find(GroupId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** As it was before the present rotation, to turn it again. */
    public Grouping unturned() {
        return turned.isEmpty() || past.isEmpty()
                ? this
                : new Grouping(
                        past.getLast(), past.minus(past.size() - 1), Optional.empty(), wishes, seed, meetings);
    }

    public Grouping evolve(GroupingEvent event) {
        return switch (event) {
            case GroupingEvent.Formed e ->
                new Grouping(e.groups(), TreePVector.empty(), Optional.empty(), wishes, e.seed(), e.meetings());
            case GroupingEvent.Opened e ->
                new Grouping(
                        Stream.concat(groups.stream(), Stream.of(e.group())).toList(),
                        past,
                        turned,
                        wishes,
                        seed,
                        meetings);
            case GroupingEvent.Rotated e -> rotated(e);
            case GroupingEvent.Placed e -> with(group -> placed(group, e));
            case GroupingEvent.Hosted e ->
                with(group -> group.id().equals(e.group()) ? group.hostedBy(e.person()) : group);
            case GroupingEvent.Wished e ->
                new Grouping(
                        groups,
                        past,
                        turned,
                        e.item().map(item -> wishes.plus(e.person(), item)).orElseGet(() -> wishes.minus(e.person())),
                        seed,
                        meetings);
        };
    }

    /** Turning once more by the same step takes the place of the first try. */
    private Grouping rotated(GroupingEvent.Rotated e) {
        boolean again = turned.filter(e.by()::equals).isPresent();
        PVector<List<Group>> before = again ? past : past.plus(groups);
        return new Grouping(e.groups(), before, Optional.of(e.by()), wishes, e.seed(), e.meetings());
    }

    private static Group placed(Group group, GroupingEvent.Placed e) {
        return e.group().filter(group.id()::equals).isPresent() ? group.with(e.person()) : group.without(e.person());
    }

    private Grouping with(UnaryOperator<Group> change) {
        return new Grouping(groups.stream().map(change).toList(), past, turned, wishes, seed, meetings);
    }
}
