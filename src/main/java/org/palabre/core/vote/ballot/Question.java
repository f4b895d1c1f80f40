package org.palabre.core.vote.ballot;

import java.util.List;
import java.util.Map;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/**
 * What a vote asks, of one voter or of all.
 *
 * @param step the properties of the vote in the method file
 * @param candidates what may be marked
 * @param electorate how many may vote
 * @param costs what a candidate costs, where the vote spends a budget; 1 for those not named
 * @param collections where each candidate stands, where the vote has dots for each collection; else empty
 * @param dealt what this voter was given to mark, pairs one after the other; empty where one marks what one likes
 */
public record Question(
        Props step,
        List<ItemId> candidates,
        int electorate,
        Map<ItemId, Integer> costs,
        Map<ItemId, String> collections,
        List<ItemId> dealt) {
    public Question {
        candidates = List.copyOf(candidates);
        costs = Map.copyOf(costs);
        collections = Map.copyOf(collections);
        dealt = List.copyOf(dealt);
    }

    public static Question of(Props step, List<ItemId> candidates, int electorate) {
        return new Question(step, candidates, electorate, Map.of(), Map.of(), List.of());
    }

    public int cost(ItemId item) {
        return costs.getOrDefault(item, 1);
    }

    /** Where an item stands; the same for all where the vote does not look at that. */
    public String collection(ItemId item) {
        return collections.getOrDefault(item, "");
    }

    public Question dealing(List<ItemId> cards) {
        return new Question(step, candidates, electorate, costs, collections, cards);
    }
}
