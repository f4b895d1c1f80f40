package org.palabre.core.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/**
 * One cell of a grouping: a pair, a table, a crew. Its people may change, its notes stay.
 *
 * @param number from 1
 * @param members who sits here, those who have been here longest first
 * @param topic what it gathered around
 * @param roles what some of them are: {@link #HOST}, or a role of the method
 */
public record Group(
        GroupId id, int number, List<PersonId> members, Optional<ItemId> topic, Map<PersonId, String> roles) {
    /** Who stays and welcomes. */
    public static final String HOST = "host";

    public Group {
        members = List.copyOf(members);
        roles = Map.copyOf(roles);
    }

    public Group(GroupId id, int number, List<PersonId> members, Optional<ItemId> topic) {
        this(id, number, members, topic, Map.of());
    }

    public boolean has(PersonId person) {
        return members.contains(person);
    }

    public Optional<PersonId> host() {
        return members.stream().filter(member -> HOST.equals(roles.get(member))).findFirst();
    }

    /** The same table with these people and this host. */
    public Group seating(List<PersonId> people, Optional<PersonId> host) {
        return new Group(
                id, number, people, topic, host.map(h -> Map.of(h, HOST)).orElse(Map.of()));
    }

    Group without(PersonId person) {
        Map<PersonId, String> left = new HashMap<>(roles);
        left.remove(person);
        return new Group(
                id, number, members.stream().filter(p -> !p.equals(person)).toList(), topic, left);
    }

    Group with(PersonId person) {
        return has(person)
                ? this
                : new Group(
                        id,
                        number,
                        Stream.concat(members.stream(), Stream.of(person)).toList(),
                        topic,
                        roles);
    }

    /** Who hosted before is a guest now. */
    Group hostedBy(PersonId person) {
        Map<PersonId, String> now = new HashMap<>(roles);
        now.values().removeIf(HOST::equals);
        now.put(person, HOST);
        return new Group(id, number, members, topic, now);
    }
}
