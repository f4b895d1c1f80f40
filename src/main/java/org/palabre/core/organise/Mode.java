package org.palabre.core.organise;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.palabre.core.board.Area;
import org.palabre.core.id.AreaId;
import org.palabre.core.method.Step;

/** The ways to organise items on a board. */
public enum Mode {
    /** people make groups, name them, split and merge them */
    CLUSTER,
    /** the method names the groups */
    BUCKETS,
    /** a plane with two axes that mean something */
    MATRIX,
    /** one list, first things first */
    ORDER,
    /** a plane on which nearness means something */
    CONSTELLATION;

    /** The one area of a plane, or of a list. */
    public static final AreaId WHOLE = new AreaId("whole");

    public static Mode of(Step step) {
        return valueOf(step.props().word("mode", "cluster").toUpperCase(Locale.ROOT));
    }

    public boolean isPlane() {
        return this == MATRIX || this == CONSTELLATION;
    }

    /** What lies there before anybody touches it. */
    public List<Area> areas(Step step) {
        List<String> buckets = step.props().words("buckets");
        return switch (this) {
            case CLUSTER -> List.of();
            case BUCKETS ->
                IntStream.range(0, buckets.size())
                        .mapToObj(i -> new Area(new AreaId(buckets.get(i)), "", i))
                        .toList();
            case MATRIX, ORDER, CONSTELLATION -> List.of(new Area(WHOLE, "", 0));
        };
    }

    /** The collections it reads to which people may still add while they organise: those that it writes to as well. */
    public static List<String> later(Step step) {
        return step.in().stream().filter(step.out()::contains).toList();
    }

    /** Whether everybody has a board of their own. */
    public static boolean isPrivate(Step step) {
        return step.props().word("by", "all").equals("each");
    }
}
