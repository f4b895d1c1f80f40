package org.palabre.core.grouping;

import java.util.List;
import org.palabre.core.id.PersonId;

/**
 * What a seating does for encounters.
 *
 * @param pairs how many pairs of people share a group
 * @param fresh how many of them had not met before in this session
 * @param forced how many pairs had to meet again, whatever one does: more people than tables to send them to
 */
public record Meetings(int pairs, int fresh, int forced) {
    public static final Meetings NONE = new Meetings(0, 0, 0);

    public static Meetings of(List<List<PersonId>> groups, Encounters before, int forced) {
        int pairs = 0;
        int fresh = 0;
        for (List<PersonId> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs++;
                    fresh += before.between(group.get(i), group.get(j)) == 0 ? 1 : 0;
                }
            }
        }
        return new Meetings(pairs, fresh, forced);
    }

    /** How many pairs meet again. */
    public int again() {
        return pairs - fresh;
    }

    /** Share of pairs who meet for the first time, 0 to 1; 1 when there is no pair. */
    public double share() {
        return pairs == 0 ? 1 : (double) fresh / pairs;
    }
}
