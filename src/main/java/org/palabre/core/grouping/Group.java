package org.palabre.core.grouping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/** One cell of a grouping: a pair, a table, a crew. {@code number} from 1; {@code topic} what it gathered around. */
public record Group(GroupId id, int number, List<PersonId> members, Optional<ItemId> topic) {
    public Group {
        members = List.copyOf(members);
    }

    public boolean has(PersonId person) {
        return members.contains(person);
    }

    Group without(PersonId person) {
        return new Group(
                id, number, members.stream().filter(p -> !p.equals(person)).toList(), topic);
    }

    Group with(PersonId person) {
        return has(person)
                ? this
                : new Group(
                        id,
                        number,
                        Stream.concat(members.stream(), Stream.of(person)).toList(),
                        topic);
    }
}
