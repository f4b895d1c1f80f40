package org.palabre.core.vote;

import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** One person's marks: item → criterion → value. Immutable. */
public record Ballot(PMap<ItemId, PMap<String, Integer>> marks) {
    public static final Ballot EMPTY = new Ballot(HashTreePMap.empty());

    public Optional<Integer> mark(ItemId item, String criterion) {
        return Optional.ofNullable(
                marks.getOrDefault(item, HashTreePMap.empty()).get(criterion));
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The sum of all values, for votes in which one spends points. */
    public int spent() {
        return marks.values().stream()
                .flatMap(byCriterion -> byCriterion.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    Ballot with(VoteEvent.Marked mark) {
        PMap<String, Integer> before = marks.getOrDefault(mark.item(), HashTreePMap.empty());
        PMap<String, Integer> after = mark.value()
                .map(value -> before.plus(mark.criterion(), value))
                .orElseGet(() -> before.minus(mark.criterion()));
        return new Ballot(after.isEmpty() ? marks.minus(mark.item()) : marks.plus(mark.item(), after));
    }
}
