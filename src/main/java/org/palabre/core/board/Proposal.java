package org.palabre.core.board;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;

/**
 * A way to arrange the board that somebody or something put forward, for people to take over or not.
 *
 * @param source who says so: a person's id, or the name of the algorithm with its version
 * @param themes what a machine says beside the groups it suggests
 */
public record Proposal(String source, Change change, Optional<Themes> themes) {

    /**
     * @param round of the {@link Search} that this answers
     * @param basicMode whether words alone were compared, for want of a model
     * @param gists for groups, the card that says best what the others say
     * @param alone the cards that belong nowhere
     */
    public record Themes(int round, boolean basicMode, List<Gist> gists, List<ItemId> alone) {
        public Themes {
            gists = List.copyOf(gists);
            alone = List.copyOf(alone);
        }
    }

    public record Gist(AreaId area, ItemId item) {}

    /** The area as it is suggested; empty for one that is on the board, or nowhere. */
    public Optional<Area> area(AreaId id) {
        return change.areas().stream()
                .filter(shape -> shape.area().equals(id))
                .flatMap(shape -> shape.as().stream())
                .findFirst();
    }

    /** What of it can still be taken over on this board: cards that nobody has placed, into areas that are there or would be made. */
    public List<Change.Move> standing(Board board) {
        return change.moves().stream()
                .filter(move ->
                        board.spot(move.item()).isEmpty() && !board.joins().containsKey(move.item()))
                .filter(move -> move.to()
                        .map(Spot::area)
                        .filter(to -> board.areas().containsKey(to) || area(to).isPresent())
                        .isPresent())
                .toList();
    }
}
