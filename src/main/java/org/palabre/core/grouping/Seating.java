package org.palabre.core.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.palabre.core.id.PersonId;

/**
 * Puts people, or blocks of people who stay together, into groups so that few meet again: a seeded random start, then
 * swaps of two blocks as long as they lower the sum of squared former meetings ("good-enough golfers"). The same seed gives
 * the same groups.
 */
public final class Seating {
    private static final int SWAPS_PER_BLOCK = 60;
    private static final int MOST_SWAPS = 40_000;

    private Seating() {}

    /** How many groups of about {@code size} people; pairs make a trio of the odd one, nobody is left alone. */
    public static int groupsFor(int people, int size) {
        if (people < 2 * size) {
            return size == 2 ? Math.max(1, people / 2) : Math.max(1, Math.round((float) people / size));
        }
        return size == 2 ? people / 2 : Math.max(1, Math.round((float) people / size));
    }

    /**
     * @param blocks people who stay together (one each when all are free)
     * @param count how many groups
     * @return {@code count} groups, the larger first, never more than one block apart in size
     */
    public static List<List<PersonId>> seat(List<List<PersonId>> blocks, int count, Encounters met, long seed) {
        List<List<PersonId>> shuffled = new ArrayList<>(blocks);
        Random chance = new Random(seed);
        Collections.shuffle(shuffled, chance);
        List<List<List<PersonId>>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < shuffled.size(); i++) {
            groups.get(i % count).add(shuffled.get(i));
        }
        improve(groups, met, chance, Math.min(MOST_SWAPS, shuffled.size() * SWAPS_PER_BLOCK));
        return groups.stream()
                .map(group -> group.stream().flatMap(List::stream).toList())
                .toList();
    }

    private static void improve(List<List<List<PersonId>>> groups, Encounters met, Random chance, int tries) {
        if (groups.size() < 2) {
            return;
        }
        for (int i = 0; i < tries; i++) {
            List<List<PersonId>> one = groups.get(chance.nextInt(groups.size()));
            List<List<PersonId>> other = groups.get(chance.nextInt(groups.size()));
            if (one != other && !one.isEmpty() && !other.isEmpty()) {
                trySwap(one, chance.nextInt(one.size()), other, chance.nextInt(other.size()), met);
            }
        }
    }

    private static void trySwap(List<List<PersonId>> one, int i, List<List<PersonId>> other, int j, Encounters met) {
        List<PersonId> a = one.get(i);
        List<PersonId> b = other.get(j);
        long before = cost(a, one, i, met) + cost(b, other, j, met);
        long after = cost(b, one, i, met) + cost(a, other, j, met);
        if (after < before) {
            one.set(i, b);
            other.set(j, a);
        }
    }

    /** What it costs to have {@code block} in place {@code index} of the group. */
    private static long cost(List<PersonId> block, List<List<PersonId>> group, int index, Encounters met) {
        long cost = 0;
        for (int k = 0; k < group.size(); k++) {
            if (k != index) {
                for (PersonId a : block) {
                    for (PersonId b : group.get(k)) {
                        long times = met.between(a, b);
                        cost += times * times;
                    }
                }
            }
        }
        return cost;
    }
}
