package org.palabre.core.vote.ballot;

import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.core.id.ItemId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One person's marks: item → criterion → value. Immutable.
 *
 * @param words what they say of an item beside their mark: the reason of an objection
 * @param abstains they take part, and want no mark of theirs counted
 */
public record Ballot(PMap<ItemId, PMap<String, Integer>> marks, PMap<ItemId, String> words, boolean abstains) {
    public static final Ballot EMPTY = new Ballot(HashTreePMap.empty(), HashTreePMap.empty(), false);

    /** Abstains as a whole: no mark stands beside it. */
    public static final Ballot ABSTENTION = new Ballot(HashTreePMap.empty(), HashTreePMap.empty(), true);

    public Optional<Integer> mark(ItemId item, String criterion) {
        return Optional.ofNullable(
                marks.getOrDefault(item, HashTreePMap.empty()).get(criterion));
    }

    public Optional<Integer> mark(ItemId item) {
        return mark(item, Mark.ONE);
    }

    public String words(ItemId item) {
        return words.getOrDefault(item, "");
    }

    public boolean isEmpty() {
        return marks.isEmpty() && !abstains;
    }

    /** The sum of all values, for votes in which one spends points. */
    public int spent() {
        return spentOn(item -> true);
    }

    /** The same for some of the items. */
    public int spentOn(Predicate<ItemId> which) {
        return marks.entrySet().stream()
                .filter(of -> which.test(of.getKey()))
                .flatMap(of -> of.getValue().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** With this mark; an abstention is over as soon as one marks. */
    public Ballot with(Mark mark) {
        PMap<String, Integer> before = marks.getOrDefault(mark.item(), HashTreePMap.empty());
        PMap<String, Integer> after = mark.value()
                .map(value -> before.plus(mark.criterion(), value))
                .orElseGet(() -> before.minus(mark.criterion()));
        boolean silent = after.isEmpty() || mark.words().isEmpty();
        return new Ballot(
                after.isEmpty() ? marks.minus(mark.item()) : marks.plus(mark.item(), after),
                silent ? words.minus(mark.item()) : words.plus(mark.item(), mark.words()),
                false);
    }
}
