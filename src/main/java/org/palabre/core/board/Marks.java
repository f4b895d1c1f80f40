package org.palabre.core.board;

import java.util.Optional;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What on a board still is as people took it over from a suggestion: who moves such a card, or renames such a group, makes it
 * their own. Immutable.
 *
 * @param cards where they lie was suggested, by what
 * @param names of groups, suggested by what
 */
public record Marks(PMap<ItemId, String> cards, PMap<AreaId, String> names) {
    static final Marks NONE = new Marks(HashTreePMap.empty(), HashTreePMap.empty());

    Marks after(Board before, BoardEvent.Changed e) {
        PMap<ItemId, String> suggested = cards;
        for (Change.Move move : e.change().moves()) {
            suggested = e.source().isPresent()
                    ? suggested.plus(move.item(), e.source().get())
                    : suggested.minus(move.item());
        }
        PMap<AreaId, String> called = names;
        for (Change.Shape shape : e.change().areas()) {
            Optional<String> was =
                    Optional.ofNullable(before.areas().get(shape.area())).map(Area::label);
            if (e.source().isPresent()) {
                called = called.plus(shape.area(), e.source().get());
            } else if (!shape.as().map(Area::label).equals(was)) {
                called = called.minus(shape.area());
            }
        }
        return new Marks(suggested, called);
    }
}
