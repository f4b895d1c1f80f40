package org.palabre.core.agenda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.core.board.Area;
import org.palabre.core.id.AreaId;

/** One slot in one room of an agenda wall, both from 1. */
public record Cell(int slot, int room) {
    private static final Pattern SHAPE = Pattern.compile("s(\\d{1,3})-r(\\d{1,3})");

    public AreaId id() {
        return new AreaId("s" + slot + "-r" + room);
    }

    /** The cell as an area of the board, slot by slot. */
    public Area area() {
        return new Area(id(), "", slot * 1000.0 + room);
    }

    /** Empty for an area that is no cell. */
    public static Optional<Cell> of(AreaId area) {
        Matcher matcher = SHAPE.matcher(area.value());
        return matcher.matches()
                ? Optional.of(new Cell(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
