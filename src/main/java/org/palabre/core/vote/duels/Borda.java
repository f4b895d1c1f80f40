package org.palabre.core.vote.duels;

import java.util.Collection;
import java.util.List;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;

/**
 * Points for ranks.
 *
 * <ul>
 *   <li><b>borda</b>: with m items, m−1, m−2 … 0 (J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781, who adds one to each).
 *       Worked example: his 21 voters. On a ballot that ranks only some, those left out share the rest equally ("average score":
 *       Narodytska &amp; Walsh, "The Computational Impact of Partial Votes on Strategic Voting", ECAI 2014); P. Emerson, "The original Borda
 *       count and partial voting", Social Choice and Welfare 40, 2013, discusses what becomes of such ballots, and would rather give
 *       fewer points to who ranks fewer.
 *   <li><b>points</b>: each ranks their n best, n … 1 points, nothing to the rest (nominal group technique: Delbecq, Van de Ven &amp;
 *       Gustafson, "Group Techniques for Program Planning", 1975). Worked example: four people and five items ("Nominal Group
 *       Technique", freerangelearner.com).
 * </ul>
 */
final class Borda {
    private Borda() {}

    /** Points of one item, summed over the ballots that rank anything. */
    static double points(List<ItemId> items, ItemId item, Collection<Ballot> ballots) {
        return ballots.stream()
                .filter(ballot -> ranked(items, ballot) > 0)
                .mapToDouble(ballot -> points(items, item, ballot))
                .sum();
    }

    private static double points(List<ItemId> items, ItemId item, Ballot ballot) {
        int m = items.size();
        int left = m - ranked(items, ballot);
        // the places left over are worth left−1 … 0, on average (left−1)/2
        return ballot.mark(item)
                .map(place -> (double) (m - placeAmong(items, place, ballot)))
                .orElse((left - 1) / 2.0);
    }

    /** The place among items that are still there: 1 for the best. */
    private static long placeAmong(List<ItemId> items, int place, Ballot ballot) {
        return 1
                + items.stream()
                        .filter(other ->
                                ballot.mark(other).filter(rank -> rank < place).isPresent())
                        .count();
    }

    private static int ranked(List<ItemId> items, Ballot ballot) {
        return (int)
                items.stream().filter(item -> ballot.mark(item).isPresent()).count();
    }

    /** n for the first … 1 for the n-th. */
    static double nominal(List<ItemId> items, ItemId item, Collection<Ballot> ballots, int n) {
        return ballots.stream()
                .flatMap(ballot -> ballot.mark(item).map(place -> placeAmong(items, place, ballot)).stream())
                .mapToDouble(place -> Math.max(0, n + 1 - place))
                .sum();
    }
}
