package org.palabre.core.grouping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.PersonId;

/** How often any two people have sat in a small group together. */
public final class Encounters {
    private final Map<PersonId, Map<PersonId, Integer>> met = new HashMap<>();

    /** Counts all given groups. */
    public static Encounters of(Collection<Grouping> groupings) {
        Encounters encounters = new Encounters();
        groupings.forEach(grouping -> grouping.groups().forEach(group -> encounters.add(group.members())));
        return encounters;
    }

    public int between(PersonId a, PersonId b) {
        return met.getOrDefault(a, Map.of()).getOrDefault(b, 0);
    }

    /** Share of the pairs within these groups who meet for the first time, 0 to 1; 1 when there is no pair. */
    public double newShare(List<List<PersonId>> groups) {
        int pairs = 0;
        int fresh = 0;
        for (List<PersonId> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs++;
                    fresh += between(group.get(i), group.get(j)) == 0 ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? 1 : (double) fresh / pairs;
    }

    private void add(List<PersonId> members) {
        for (PersonId a : members) {
            for (PersonId b : members) {
                if (!a.equals(b)) {
                    met.computeIfAbsent(a, ignored -> new HashMap<>()).merge(b, 1, Integer::sum);
                }
            }
        }
    }
}
