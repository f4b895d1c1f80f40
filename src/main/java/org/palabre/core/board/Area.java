package org.palabre.core.board;

import org.palabre.core.id.AreaId;

/**
 * A named place on a board.
 *
 * @param label what people call it; empty where the method names it
 * @param place where it stands among the others, lowest first
 */
public record Area(AreaId id, String label, double place) {
    public Area named(String name) {
        return new Area(id, name, place);
    }
}
