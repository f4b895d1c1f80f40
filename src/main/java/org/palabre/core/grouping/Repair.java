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

    /** Who leaves is taken out; a person who would stay behind alone joins the smallest other group. */
    public static List<GroupingEvent> leave(RunId run, Grouping grouping, PersonId person) {
        Optional<Group> left = grouping.of(person);
        if (left.isEmpty()) {
            return List.of();
        }
        List<GroupingEvent> events = new ArrayList<>();
        events.add(new GroupingEvent.Placed(run, person, Optional.empty()));
        Group rest = left.get().without(person);
        if (rest.members().size() == 1 && rest.topic().isEmpty()) {
            List<Group> others = grouping.groups().stream()
                    .filter(group ->
                            !group.id().equals(rest.id()) && !group.members().isEmpty())
                    .toList();
            smallest(others)
                    .ifPresent(group -> events.add(
                            new GroupingEvent.Placed(run, rest.members().getFirst(), Optional.of(group.id()))));
        }
        return events;
    }

    private static Optional<Group> smallest(List<Group> groups) {
        return groups.stream()
                .filter(group -> !group.members().isEmpty())
                .min(Comparator.comparingInt((Group group) -> group.members().size())
                        .thenComparingInt(Group::number));
    }
}
