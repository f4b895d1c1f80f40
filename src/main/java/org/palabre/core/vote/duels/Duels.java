package org.palabre.core.vote.duels;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Mark;

/**
 * How often each item was preferred to each other.
 *
 * @param items the rows and columns
 * @param won {@code won[a][b]}: how many voters put a before b; half for those who found them equal, where that counts
 */
record Duels(List<ItemId> items, double[][] won) {

    /** From ranks, 1 the best: what is ranked comes before what is not; what is not ranked is equal. */
    static Duels ofRanks(List<ItemId> items, Collection<Ballot> ballots) {
        double[][] won = new double[items.size()][items.size()];
        for (Ballot ballot : ballots) {
            int[] places = items.stream()
                    .mapToInt(item -> ballot.mark(item).orElse(Integer.MAX_VALUE))
                    .toArray();
            for (int a = 0; a < places.length; a++) {
                for (int b = 0; b < places.length; b++) {
                    won[a][b] += places[a] < places[b] ? 1 : 0;
                }
            }
        }
        return new Duels(items, won);
    }

    /** From pairs: 1 for the item, -1 for the other one, 0 for neither. */
    static Duels ofPairs(List<ItemId> items, Collection<Ballot> ballots) {
        Map<String, Integer> place = new HashMap<>();
        items.forEach(item -> place.put(item.value(), place.size()));
        double[][] won = new double[items.size()][items.size()];
        for (Ballot ballot : ballots) {
            ballot.marks()
                    .forEach((item, others) -> others.forEach((other, value) -> {
                        Optional<Integer> a = Optional.ofNullable(place.get(item.value()));
                        Optional<Integer> b = Optional.ofNullable(place.get(other));
                        if (a.isPresent() && b.isPresent()) {
                            won[a.get()][b.get()] += (1 + value) / 2.0;
                            won[b.get()][a.get()] += (1 - value) / 2.0;
                        }
                    }));
        }
        return new Duels(items, won);
    }

    /**
     * A. H. Copeland ("A 'reasonable' social welfare function", 1951): duels won less duels lost, for each item. Worked examples:
     * Condorcet's cycle of 60 voters (1785), and the capital of Tennessee.
     */
    int copeland(int a) {
        int score = 0;
        for (int b = 0; b < items.size(); b++) {
            score += Double.compare(won[a][b], won[b][a]);
        }
        return score;
    }

    /** Which of the two a mark names first, so that a pair stands on a ballot once. */
    static Mark ordered(Mark mark) {
        boolean right = mark.item().value().compareTo(mark.criterion()) < 0;
        return right
                ? mark
                : new Mark(
                        new ItemId(mark.criterion()),
                        mark.item().value(),
                        mark.value().map(value -> -value),
                        mark.words());
    }
}
