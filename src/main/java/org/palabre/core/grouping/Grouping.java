package org.palabre.core.grouping;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** An arrangement of people made by one run of a {@code group} step. Immutable. */
public record Grouping(List<Group> groups, PMap<PersonId, ItemId> wishes, long seed, double met) {
    public static final Grouping EMPTY = new Grouping(List.of(), HashTreePMap.empty(), 0, 1);

    public Grouping {
        groups = List.copyOf(groups);
    }

    public Optional<Group> of(PersonId person) {
        return groups.stream().filter(group -> group.has(person)).findFirst();
    }

    public Optional<Group> find(GroupId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    public Grouping evolve(GroupingEvent event) {
        return switch (event) {
            case GroupingEvent.Formed e -> new Grouping(e.groups(), wishes, e.seed(), e.met());
            case GroupingEvent.Placed e -> new Grouping(placed(e), wishes, seed, met);
            case GroupingEvent.Wished e ->
                new Grouping(
                        groups,
                        e.item().map(item -> wishes.plus(e.person(), item)).orElseGet(() -> wishes.minus(e.person())),
                        seed,
                        met);
        };
    }

    private List<Group> placed(GroupingEvent.Placed e) {
        return groups.stream()
                .map(group -> e.group().filter(group.id()::equals).isPresent()
                        ? group.with(e.person())
                        : group.without(e.person()))
                .toList();
    }
}
