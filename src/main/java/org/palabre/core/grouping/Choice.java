package org.palabre.core.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.PMap;

/**
 * Groups around what people wish to work on. As many topics as possible keep a group of at least {@code min}: those who wished
 * for nothing fill up small groups; when they are too few, the topic that fewest wish for gives way, and its people join the
 * smallest groups. A topic that too many wish for makes several groups.
 */
public final class Choice {
    private Choice() {}

    /** A group in the making: its topic and its people. */
    public record Around(ItemId topic, List<PersonId> people) {}

    /**
     * @param topics what may be wished for, in order
     * @param min the smallest group; at least 1
     * @param max above this a topic makes two groups; 0 for no limit
     * @return no group only when there are no people or no topics
     */
    public static List<Around> groups(
            List<PersonId> people, PMap<PersonId, ItemId> wishes, List<ItemId> topics, int min, int max) {
        if (topics.isEmpty() || people.isEmpty()) {
            return List.of();
        }
        List<Around> made = new ArrayList<>();
        topics.forEach(topic -> made.add(new Around(topic, new ArrayList<>())));
        List<PersonId> free = new ArrayList<>();
        for (PersonId person : people) {
            made.stream()
                    .filter(around -> around.topic().equals(wishes.get(person)))
                    .findFirst()
                    .map(Around::people)
                    .orElse(free)
                    .add(person);
        }
        if (free.size() == people.size()) {
            made.subList(1, made.size()).clear();
        }
        made.removeIf(around -> around.people().isEmpty() && free.size() < people.size());
        while (made.size() > 1 && missing(made, min) > free.size()) {
            Around least = made.reversed().stream()
                    .min(Comparator.comparingInt(around -> around.people().size()))
                    .orElseThrow();
            free.addAll(least.people());
            made.remove(least);
        }
        for (PersonId person : free) {
            made.stream()
                    .min(Comparator.comparingInt(around -> around.people().size()))
                    .ifPresent(around -> around.people().add(person));
        }
        return split(made, max);
    }

    /** How many people the small groups lack. */
    private static int missing(List<Around> groups, int min) {
        return groups.stream()
                .mapToInt(around -> Math.max(0, min - around.people().size()))
                .sum();
    }

    private static List<Around> split(List<Around> groups, int max) {
        List<Around> made = new ArrayList<>();
        for (Around around : groups) {
            int size = around.people().size();
            int parts = max > 0 ? Math.ceilDiv(size, max) : 1;
            for (int part = 0; part < parts; part++) {
                made.add(new Around(
                        around.topic(), around.people().subList(part * size / parts, (part + 1) * size / parts)));
            }
        }
        return made;
    }
}
