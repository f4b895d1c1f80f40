package org.palabre.core.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.palabre.core.id.PersonId;

/**
 * Seats a party at little cost: seeded random starts, then swaps as long as they help. The same seed gives the same
 * groups. Sizes never differ by more than the units force them to.
 */
public final class Seating {
    private static final int FEW = 80;
    private static final int STARTS_OF_FEW = 8;
    private static final int STARTS_OF_MANY = 2;

    private Seating() {}

    /** @return as many groups as the party has tables; the people of each in the order of the party */
    public static List<List<PersonId>> seat(Party party, long seed) {
        return seat(party, List.of(), seed);
    }

    /** @param proposals seatings to begin from, before those of chance: person → table; who is missing sits where there is room */
    public static List<List<PersonId>> seat(Party party, List<Map<PersonId, Integer>> proposals, long seed) {
        Hall hall = new Hall(party);
        Random chance = new Random(seed);
        Optional<Search> best = Optional.empty();
        int starts = proposals.size() + (hall.units <= FEW ? STARTS_OF_FEW : STARTS_OF_MANY);
        for (int i = 0; i < starts && best.filter(b -> b.cost() == 0).isEmpty(); i++) {
            int[] start = Arrays.copyOf(hall.pinned, hall.units);
            if (i < proposals.size()) {
                propose(party, proposals.get(i), start);
            }
            Search search = new Search(hall, start, chance).improve();
            best = best.filter(b -> b.cost() <= search.cost()).or(() -> Optional.of(search));
        }
        return people(party, best.map(Search::seats).orElseThrow());
    }

    private static void propose(Party party, Map<PersonId, Integer> proposal, int[] start) {
        for (int unit = 0; unit < start.length; unit++) {
            PersonId first = party.units().get(unit).getFirst();
            start[unit] = start[unit] == Hall.FREE ? proposal.getOrDefault(first, Hall.FREE) : start[unit];
        }
    }

    private static List<List<PersonId>> people(Party party, int[] seats) {
        List<List<PersonId>> groups = new ArrayList<>();
        for (int table = 0; table < party.tables(); table++) {
            groups.add(new ArrayList<>());
        }
        for (int unit = 0; unit < seats.length; unit++) {
            groups.get(seats[unit]).addAll(party.units().get(unit));
        }
        return groups;
    }
}
