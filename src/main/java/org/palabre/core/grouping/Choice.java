package org.palabre.core.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.PMap;

/**
 * Groups around what people wish to work on. A topic that too few wish for does not make a group; its people, and
 * those who wished for nothing, join the smallest group that has room. A topic that too many wish for makes several groups.
 */
public final class Choice {
    private Choice() {}

    /** A group in the making: its topic and its people. */
    public record Around(ItemId topic, List<PersonId> people) {}

    /**
     * @param topics what may be wished for, in order
     * @param min below this a topic makes no group; at least 1
     * @param max above this it makes two; 0 for no limit
     * @return no group only when there are no people or no topics
     */
    public static List<Around> groups(
            List<PersonId> people, PMap<PersonId, ItemId> wishes, List<ItemId> topics, int min, int max) {
        if (topics.isEmpty() || people.isEmpty()) {
            return List.of();
        }
        Map<ItemId, List<PersonId>> byTopic = new LinkedHashMap<>();
        topics.forEach(topic -> byTopic.put(topic, new ArrayList<>()));
        List<PersonId> free = new ArrayList<>();
        for (PersonId person : people) {
            List<PersonId> wished = byTopic.get(wishes.getOrDefault(person, topics.getFirst()));
            if (wishes.containsKey(person) && wished != null) {
                wished.add(person);
            } else {
                free.add(person);
            }
        }
        byTopic.values().stream().filter(group -> group.size() < min).forEach(group -> {
            free.addAll(group);
            group.clear();
        });
        List<Around> made = split(byTopic, max);
        if (made.isEmpty()) {
            made.add(new Around(topics.getFirst(), new ArrayList<>()));
        }
        for (PersonId person : free) {
            made.stream()
                    .min(Comparator.comparingInt(around -> around.people().size()))
                    .ifPresent(around -> around.people().add(person));
        }
        return made;
    }

    private static List<Around> split(Map<ItemId, List<PersonId>> byTopic, int max) {
        List<Around> made = new ArrayList<>();
        byTopic.forEach((topic, people) -> {
            int parts = people.isEmpty() ? 0 : max > 0 ? Math.ceilDiv(people.size(), max) : 1;
            for (int part = 0; part < parts; part++) {
                int from = part * people.size() / parts;
                int to = (part + 1) * people.size() / parts;
                made.add(new Around(topic, new ArrayList<>(people.subList(from, to))));
            }
        });
        return made;
    }
}
