package org.palabre.core.vote.crowd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/**
 * Who scores which cards, in secret: every card is scored by {@code rounds} different people, never by who wrote it. Where
 * everybody wrote one card, a random permutation stands in a ring and round r passes each card by a shift of its own, so that
 * everybody also scores equally many. Otherwise the cards go, one after the other, to those who have fewest.
 */
public final class Deal {
    private final Map<ItemId, PersonId> authors;
    private final List<PersonId> people;
    private final Random chance;

    private Deal(Map<ItemId, PersonId> authors, List<PersonId> people, long seed) {
        this.authors = authors;
        this.people = people;
        this.chance = new Random(seed);
    }

    /**
     * @param authors card → who wrote it
     * @param people who takes part
     * @return the cards each scores, in the order they score them; fewer rounds where there are too few people
     */
    public static Map<PersonId, List<ItemId>> cards(
            Map<ItemId, PersonId> authors, List<PersonId> people, int rounds, long seed) {
        List<PersonId> sorted =
                people.stream().sorted(Comparator.comparing(PersonId::value)).toList();
        Deal deal = new Deal(authors, sorted, seed);
        return deal.oneEach() ? deal.ring(rounds) : deal.spread(rounds);
    }

    private boolean oneEach() {
        return authors.size() == people.size()
                && authors.values().stream().distinct().count() == people.size()
                && people.containsAll(authors.values());
    }

    private Map<PersonId, List<ItemId>> ring(int rounds) {
        Map<PersonId, ItemId> card = new HashMap<>();
        authors.forEach((item, author) -> card.put(author, item));
        List<PersonId> ring = new ArrayList<>(people);
        Collections.shuffle(ring, chance);
        List<Integer> shifts = new ArrayList<>();
        for (int shift = 1; shift < ring.size(); shift++) {
            shifts.add(shift);
        }
        Collections.shuffle(shifts, chance);
        Map<PersonId, List<ItemId>> dealt = new LinkedHashMap<>();
        for (int k = 0; k < ring.size(); k++) {
            int place = k;
            dealt.put(
                    ring.get(k),
                    shifts.stream()
                            .limit(rounds)
                            .map(shift -> card.get(ring.get((place + shift) % ring.size())))
                            .toList());
        }
        return dealt;
    }

    private Map<PersonId, List<ItemId>> spread(int rounds) {
        Map<PersonId, List<ItemId>> dealt = new LinkedHashMap<>();
        people.forEach(person -> dealt.put(person, new ArrayList<>()));
        List<ItemId> cards = new ArrayList<>(authors.keySet().stream()
                .sorted(Comparator.comparing(ItemId::value))
                .toList());
        Collections.shuffle(cards, chance);
        for (ItemId card : cards) {
            List<PersonId> readers = new ArrayList<>(people);
            Collections.shuffle(readers, chance);
            readers.stream()
                    .filter(person -> !person.equals(authors.get(card)))
                    .sorted(Comparator.comparingInt(
                            person -> dealt.getOrDefault(person, List.of()).size()))
                    .limit(rounds)
                    .forEach(person -> dealt.computeIfAbsent(person, ignored -> new ArrayList<>())
                            .add(card));
        }
        dealt.values().forEach(hand -> Collections.shuffle(hand, chance));
        return dealt;
    }
}
