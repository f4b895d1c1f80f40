package org.palabre.core.seating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.id.PersonId;

/**
 * What it costs to put two people into one group: the square of how often they met ("good-enough golfers": repeats spread
 * evenly instead of one pair always together), more for those who should not meet, and something for each attribute
 * that they share and should differ on. Lower is better; 0 is a first encounter of two who differ.
 */
public final class Prices {
    /** Having met once; twice costs four times as much. */
    public static final int MET = 10;

    private static final int AVOIDED = 1000;

    private final Map<PersonId, Map<PersonId, Integer>> known = new HashMap<>();
    private final List<Trait> traits;

    /**
     * An attribute that groups should mix.
     *
     * @param values of those who gave one
     * @param price of two people with the same value in one group
     */
    public record Trait(Map<PersonId, String> values, int price) {
        public Trait {
            values = Map.copyOf(values);
        }
    }

    /** @param avoided who met in these should not meet again */
    public Prices(Encounters met, Encounters avoided, List<Trait> traits) {
        this.traits = List.copyOf(traits);
        met.each((a, b, times) -> add(a, b, MET * times * times));
        avoided.each((a, b, times) -> add(a, b, AVOIDED * times));
    }

    /** Everything is free. */
    public static Prices none() {
        return new Prices(Encounters.of(List.of()), Encounters.of(List.of()), List.of());
    }

    /** Whom this person had better not sit with, and what it costs. */
    Map<PersonId, Integer> of(PersonId person) {
        return known.getOrDefault(person, Map.of());
    }

    /** The values of one person, attribute by attribute. */
    List<Optional<String>> traitsOf(PersonId person) {
        return traits.stream()
                .map(trait -> Optional.ofNullable(trait.values().get(person)))
                .toList();
    }

    List<Integer> traitPrices() {
        return traits.stream().map(Trait::price).toList();
    }

    private void add(PersonId a, PersonId b, int price) {
        known.computeIfAbsent(a, ignored -> new HashMap<>()).merge(b, price, Integer::sum);
    }
}
