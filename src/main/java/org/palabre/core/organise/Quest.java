package org.palabre.core.organise;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;

/**
 * What a machine is to find out for a board: groups for the cards that nobody has placed.
 *
 * @param round which asking this answers
 * @param grain fewer or more groups, see {@code Search}
 * @param isAnchored whether only newcomers are placed, among the groups there are; else all loose cards are looked at afresh
 * @param cards all that lie on the board or beside it, in the order they were written
 * @param groups that hold cards, or would if people took over what is suggested already
 * @param next number of the first new group
 */
public record Quest(
        RunId run, int round, double grain, boolean isAnchored, List<Card> cards, List<Group> groups, int next) {
    public Quest {
        cards = List.copyOf(cards);
        groups = List.copyOf(groups);
    }

    /** @param group the index of the group it is in, and stays in */
    public record Card(ItemId item, String words, Optional<Integer> group, boolean isPlaced) {}

    /**
     * @param label what it is called; empty: it wants a name
     * @param isThere whether it is on the board; else it is suggested only
     */
    public record Group(AreaId area, Optional<String> label, boolean isThere) {}

    /** The id of the {@code i}-th new group. */
    public AreaId fresh(int i) {
        return new AreaId("m" + round + "-" + (next + i));
    }
}
