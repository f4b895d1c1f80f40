package org.palabre.core.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.palabre.core.id.PersonId;

/** A party as numbers, for the search: units and tables count from 0. What is known of pairs is sparse, so that thousands fit. */
final class Hall {
    static final int FREE = -1;

    final int units;
    final int tables;
    final int least;
    final int most;
    final int[] weight;
    final int[] pinned;
    private final int[][] others;
    private final int[][] price;
    private final int[][] traits;
    private final int[] traitPrice;
    private final List<Map<Integer, Integer>> drawbacks = new ArrayList<>();

    Hall(Party party) {
        units = party.units().size();
        tables = party.tables();
        weight = party.units().stream().mapToInt(List::size).toArray();
        int people = Arrays.stream(weight).sum();
        least = people / tables;
        most = Math.ceilDiv(people, tables);
        pinned = new int[units];
        others = new int[units][];
        price = new int[units][];
        traits = new int[units][];
        traitPrice = party.prices().traitPrices().stream().mapToInt(p -> p).toArray();
        Map<PersonId, Integer> unitOf = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            for (PersonId person : party.units().get(unit)) {
                unitOf.put(person, unit);
            }
        }
        Map<Optional<String>, Integer> words = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            learn(party, unit, unitOf, words);
        }
    }

    private void learn(Party party, int unit, Map<PersonId, Integer> unitOf, Map<Optional<String>, Integer> words) {
        List<PersonId> people = party.units().get(unit);
        pinned[unit] = people.stream()
                .map(person -> party.pinned().getOrDefault(person, FREE))
                .reduce(FREE, Math::max);
        TreeMap<Integer, Integer> prices = new TreeMap<>();
        for (PersonId person : people) {
            party.prices().of(person).forEach((other, cost) -> {
                Integer there = unitOf.get(other);
                if (there != null && there != unit) {
                    prices.merge(there, cost, Integer::sum);
                }
            });
        }
        others[unit] = prices.keySet().stream().mapToInt(key -> key).toArray();
        price[unit] = prices.values().stream().mapToInt(cost -> cost).toArray();
        traits[unit] = people.stream()
                .flatMap(person -> party.prices().traitsOf(person).stream())
                .mapToInt(value -> value.isEmpty() ? FREE : words.computeIfAbsent(value, ignored -> words.size()))
                .toArray();
        drawbacks.add(people.size() == 1 ? party.drawbacks().getOrDefault(people.getFirst(), Map.of()) : Map.of());
    }

    /** What it costs that these two units share a table. */
    int together(int a, int b) {
        int at = Arrays.binarySearch(others[a], b);
        int cost = at < 0 ? 0 : price[a][at];
        int kinds = traitPrice.length;
        for (int i = 0; kinds > 0 && i < traits[a].length; i++) {
            for (int j = i % kinds; j < traits[b].length; j += kinds) {
                cost += traits[a][i] >= 0 && traits[a][i] == traits[b][j] ? traitPrice[i % kinds] : 0;
            }
        }
        return cost;
    }

    int place(int unit, int table) {
        return pinned[unit] == FREE ? drawbacks.get(unit).getOrDefault(table, 0) : 0;
    }

    /** The free units in an order of chance, the heavy ones first. */
    List<Integer> queue(Random chance) {
        List<Integer> queue = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            if (pinned[unit] == FREE) {
                queue.add(unit);
            }
        }
        Collections.shuffle(queue, chance);
        queue.sort((a, b) -> weight[b] - weight[a]);
        return queue;
    }
}
