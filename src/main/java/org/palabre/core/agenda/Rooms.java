package org.palabre.core.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** The rooms of one slot as groups of people. Conveners begin in their own room, everybody else in the garden, that is in none. */
public final class Rooms {
    private Rooms() {}

    /** One for every topic of the slot. */
    public static List<Group> of(Wall wall, int slot, RunId run, List<PersonId> people) {
        List<Group> groups = new ArrayList<>();
        Set<PersonId> placed = new HashSet<>();
        for (ItemId topic : wall.in(slot)) {
            int room = wall.cell(topic).map(Cell::room).orElse(groups.size() + 1);
            List<PersonId> hosts = wall.conveners(topic).stream()
                    .filter(people::contains)
                    .filter(placed::add)
                    .toList();
            groups.add(group(run, room, topic, hosts));
        }
        return groups;
    }

    static Group group(RunId run, int room, ItemId topic, List<PersonId> members) {
        return new Group(new GroupId(run + "-r" + room), room, members, Optional.of(topic));
    }
}
