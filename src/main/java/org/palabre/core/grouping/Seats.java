package org.palabre.core.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;

/** The groups of a grouping, found by their id and by who sits in them. Immutable: what finds them is made when first asked for. */
final class Seats {
    private final List<Group> groups;
    private volatile @Nullable Index index;

    private record Index(Map<GroupId, Group> byId, Map<PersonId, Group> byPerson) {}

    Seats(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    List<Group> groups() {
        return groups;
    }

    Optional<Group> of(PersonId person) {
        return Optional.ofNullable(index().byPerson().get(person));
    }

    Optional<Group> find(GroupId id) {
        return Optional.ofNullable(index().byId().get(id));
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = made();
            index = known;
        }
        return known;
    }

    /** Whoever sits in two is found in the first. */
    private Index made() {
        Map<GroupId, Group> byId = new HashMap<>();
        Map<PersonId, Group> byPerson = new HashMap<>();
        for (Group group : groups) {
            byId.putIfAbsent(group.id(), group);
            group.members().forEach(member -> byPerson.putIfAbsent(member, group));
        }
        return new Index(byId, byPerson);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seats seats && groups.equals(seats.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return groups.toString();
    }
}
