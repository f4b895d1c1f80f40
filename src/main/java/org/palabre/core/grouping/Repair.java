package org.palabre.core.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** Mends a grouping when somebody comes or leaves, touching as few people as it can. */
public final class Repair {
    private Repair() {}

    /** A late comer joins the smallest group. */
    public static List<GroupingEvent> arrive(RunId run, Grouping grouping, PersonId person) {
        if (grouping.of(person).isPresent()) {
            return List.of();
        }
        return smallest(grouping.groups())
                .or(() -> grouping.groups().stream().findFirst())
                .map(group -> List.<GroupingEvent>of(new GroupingEvent.Placed(run, person, Optional.of(group.id()))))
                .orElse(List.of());
    }

    /**
     * Who leaves is taken out; a person who would stay behind alone joins the smallest other group; a table whose host
     * leaves is hosted by who has been there longest.
     *
     * @param alone whether the method lets one person work on a topic alone
     */
    public static List<GroupingEvent> leave(RunId run, Grouping grouping, PersonId person, boolean alone) {
        Optional<Group> left = grouping.of(person);
        if (left.isEmpty()) {
            return List.of();
        }
        List<GroupingEvent> events = new ArrayList<>();
        events.add(new GroupingEvent.Placed(run, person, Optional.empty()));
        Group rest = left.get().without(person);
        Optional<Group> shelter = rest.members().size() == 1 && !alone ? other(grouping, rest) : Optional.empty();
        if (shelter.isPresent()) {
            PersonId last = rest.members().getFirst();
            events.add(new GroupingEvent.Placed(
                    run, last, Optional.of(shelter.get().id())));
        } else if (left.get().host().filter(person::equals).isPresent()
                && !rest.members().isEmpty()) {
            events.add(new GroupingEvent.Hosted(run, rest.id(), rest.members().getFirst()));
        }
        return events;
    }

    /** Everybody who has no place yet goes where there is room, and whoever sits alone joins others. */
    public static List<GroupingEvent> complete(RunId run, Grouping grouping, List<PersonId> people) {
        List<GroupingEvent> events = new ArrayList<>();
        Grouping now = grouping;
        for (PersonId person : people) {
            Optional<Group> roomiest = now.of(person).isPresent()
                    ? Optional.empty()
                    : now.groups().stream().min(Comparator.comparingInt((Group group) -> group.members()
                            .size()));
            if (roomiest.isPresent()) {
                GroupingEvent placed = new GroupingEvent.Placed(
                        run, person, Optional.of(roomiest.get().id()));
                events.add(placed);
                now = now.evolve(placed);
            }
        }
        for (PersonId person : people) {
            Optional<Group> alone =
                    now.of(person).filter(group -> group.members().size() == 1);
            Grouping present = now;
            Optional<Group> shelter = alone.flatMap(group -> other(present, group));
            if (shelter.isPresent()) {
                GroupingEvent placed = new GroupingEvent.Placed(
                        run, person, Optional.of(shelter.get().id()));
                events.add(placed);
                now = now.evolve(placed);
            }
        }
        return events;
    }

    private static Optional<Group> other(Grouping grouping, Group than) {
        return smallest(grouping.groups().stream()
                .filter(group -> !group.id().equals(than.id()))
                .toList());
    }

    private static Optional<Group> smallest(List<Group> groups) {
        return groups.stream()
                .filter(group -> !group.members().isEmpty())
                .min(Comparator.comparingInt((Group group) -> group.members().size())
                        .thenComparingInt(Group::number));
    }
}
