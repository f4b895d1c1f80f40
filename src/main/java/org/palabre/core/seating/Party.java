package org.palabre.core.seating;

import java.util.List;
import java.util.Map;
import org.palabre.core.id.PersonId;

/**
 * People to be seated.
 *
 * @param units people who stay together; one each where all are free
 * @param tables how many groups
 * @param pinned who stays at which table, counted from 0
 * @param drawbacks who → table → what it costs that they sit there
 */
public record Party(
        List<List<PersonId>> units,
        int tables,
        Map<PersonId, Integer> pinned,
        Map<PersonId, Map<Integer, Integer>> drawbacks,
        Prices prices) {
    public Party {
        units = units.stream().map(List::copyOf).toList();
        pinned = Map.copyOf(pinned);
        drawbacks = Map.copyOf(drawbacks);
        if (tables < 1) {
            throw new IllegalArgumentException("tables: expected at least 1 but got " + tables);
        }
    }

    /** Nobody has a place yet. */
    public static Party free(List<List<PersonId>> units, int tables, Prices prices) {
        return new Party(units, tables, Map.of(), Map.of(), prices);
    }
}
