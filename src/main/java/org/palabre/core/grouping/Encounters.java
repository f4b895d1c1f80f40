package org.palabre.core.grouping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.PersonId;

/** How often any two people have sat in a small group together. */
public final class Encounters {
    private final Map<PersonId, Map<PersonId, Integer>> met = new HashMap<>();

    /** Takes two people and how often they met. */
    public interface Pairs {
        void met(PersonId a, PersonId b, int times);
    }

    /** Counts all given groups, the seatings before a rotation included. */
    public static Encounters of(Collection<Grouping> groupings) {
        Encounters encounters = new Encounters();
        groupings.forEach(grouping -> {
            grouping.past().forEach(encounters::sat);
            encounters.sat(grouping.groups());
        });
        return encounters;
    }

    public int between(PersonId a, PersonId b) {
        return met.getOrDefault(a, Map.of()).getOrDefault(b, 0);
    }

    /** Every pair who met, both ways round. */
    public void each(Pairs pairs) {
        met.forEach((a, others) -> others.forEach((b, times) -> pairs.met(a, b, times)));
    }

    private void sat(List<Group> groups) {
        groups.forEach(group -> add(group.members()));
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
