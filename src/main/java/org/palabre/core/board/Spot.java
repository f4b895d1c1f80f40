package org.palabre.core.board;

import org.palabre.core.id.AreaId;

/**
 * Where a card lies.
 *
 * @param x on a plane, 0 to 1 from the left; in a list, its place, lowest first
 * @param y on a plane, 0 to 1 from the bottom
 */
public record Spot(AreaId area, double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("spot: expected finite numbers but got " + x + ", " + y);
        }
    }

    public static Spot in(AreaId area) {
        return new Spot(area, 0, 0);
    }
}
