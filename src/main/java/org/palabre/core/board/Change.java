package org.palabre.core.board;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;

/** What one act does to a board, whole or not at all: cards moved, areas made, renamed or removed, cards laid into others. */
public record Change(List<Move> moves, List<Shape> areas, List<Join> joins) {
    public static final Change NONE = new Change(List.of(), List.of(), List.of());

    public Change {
        moves = List.copyOf(moves);
        areas = List.copyOf(areas);
        joins = List.copyOf(joins);
    }

    /** A card comes to lie there; {@code to} empty: it is taken off. */
    public record Move(ItemId item, Optional<Spot> to) {}

    /** The area as it is from now on; {@code as} empty: it is gone. */
    public record Shape(AreaId area, Optional<Area> as) {}

    /** The card becomes part of another; {@code into} empty: it is by itself again. */
    public record Join(ItemId item, Optional<ItemId> into) {}

    public static Change move(ItemId item, Optional<Spot> to) {
        return new Change(List.of(new Move(item, to)), List.of(), List.of());
    }

    public static Change moves(List<Move> moves) {
        return new Change(moves, List.of(), List.of());
    }

    public static Change areas(List<Area> areas) {
        return new Change(
                List.of(),
                areas.stream()
                        .map(area -> new Shape(area.id(), Optional.of(area)))
                        .toList(),
                List.of());
    }

    public boolean changesNothing() {
        return moves.isEmpty() && areas.isEmpty() && joins.isEmpty();
    }
}
