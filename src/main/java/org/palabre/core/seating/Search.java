package org.palabre.core.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Swaps two units as long as that lowers the price of a seating, or leaves it as it is. Single use. */
final class Search {
    /** Sizes come before everything else. */
    private static final int UNEVEN = 100_000;

    private static final int TRIES_PER_UNIT = 400;
    private static final int FEWEST_TRIES = 4_000;
    private static final int MOST_TRIES = 200_000;
    /** One in so many units that cost nothing is moved all the same, to get out of a corner. */
    private static final int RESTLESS = 16;

    private final Hall hall;
    private final Random chance;
    private final int[] at;
    private final List<List<Integer>> tables = new ArrayList<>();
    private final int[] people;
    private long cost;

    /** @param start unit → table; {@link Hall#FREE} is put where there is most room */
    Search(Hall hall, int[] start, Random chance) {
        this.hall = hall;
        this.chance = chance;
        this.at = Arrays.copyOf(start, start.length);
        this.people = new int[hall.tables];
        for (int table = 0; table < hall.tables; table++) {
            tables.add(new ArrayList<>());
        }
        for (int unit = 0; unit < hall.units; unit++) {
            if (at[unit] != Hall.FREE) {
                sit(unit, at[unit]);
            }
        }
        for (int unit : hall.queue(chance)) {
            if (at[unit] == Hall.FREE) {
                sit(unit, roomiest());
            }
        }
        for (int table = 0; table < hall.tables; table++) {
            cost += uneven(people[table]);
        }
        long pairs = 0;
        for (int unit = 0; unit < hall.units; unit++) {
            pairs += with(unit, at[unit], unit);
            cost += hall.place(unit, at[unit]);
        }
        cost += pairs / 2;
    }

    long cost() {
        return cost;
    }

    int[] seats() {
        return Arrays.copyOf(at, at.length);
    }

    Search improve() {
        int[] movable = IntStream.range(0, hall.units)
                .filter(unit -> hall.pinned[unit] == Hall.FREE)
                .toArray();
        int tries = Math.clamp((long) movable.length * TRIES_PER_UNIT, FEWEST_TRIES, MOST_TRIES);
        for (int i = 0; i < tries && cost > 0 && movable.length > 1; i++) {
            int one = movable[chance.nextInt(movable.length)];
            boolean content = with(one, at[one], one) + hall.place(one, at[one]) == 0;
            if (!content || uneven(people[at[one]]) > 0 || chance.nextInt(RESTLESS) == 0) {
                trySwap(one, movable[chance.nextInt(movable.length)]);
            }
        }
        return this;
    }

    private void trySwap(int one, int other) {
        int from = at[one];
        int to = at[other];
        if (from == to) {
            return;
        }
        long change = with(other, from, one) - with(one, from, one) + with(one, to, other) - with(other, to, other);
        change += hall.place(one, to) - hall.place(one, from) + hall.place(other, from) - hall.place(other, to);
        int heavier = hall.weight[one] - hall.weight[other];
        change += uneven(people[from] - heavier) + uneven(people[to] + heavier);
        change -= uneven(people[from]) + uneven(people[to]);
        if (change <= 0) {
            tables.get(from).remove((Integer) one);
            tables.get(to).remove((Integer) other);
            people[from] -= hall.weight[one];
            people[to] -= hall.weight[other];
            sit(one, to);
            sit(other, from);
            cost += change;
        }
    }

    /** What it costs {@code unit} to sit at this table, not counting {@code gone}. */
    private long with(int unit, int table, int gone) {
        long sum = 0;
        for (int neighbour : tables.get(table)) {
            sum += neighbour == gone || neighbour == unit ? 0 : hall.together(unit, neighbour);
        }
        return sum;
    }

    private long uneven(int size) {
        long away = size < hall.least ? hall.least - size : Math.max(0, size - hall.most);
        return away * away * UNEVEN;
    }

    private void sit(int unit, int table) {
        at[unit] = table;
        tables.get(table).add(unit);
        people[table] += hall.weight[unit];
    }

    private int roomiest() {
        int best = 0;
        for (int table = 1; table < people.length; table++) {
            best = people[table] < people[best] ? table : best;
        }
        return best;
    }
}
