package org.palabre.core.kind.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.ItemId;
import org.palabre.core.session.Selection.Reason;
import org.palabre.core.vote.ballot.Tally;

/**
 * <b>rare_intense</b>: weak signals, kept because few see them, and see them strongly. An item is kept when at most
 * {@value #RARE_PERCENT} in a hundred of those who voted support it, at least one does, and one of these holds:
 *
 * <ul>
 *   <li><i>intense</i>: its supporters support it, on average, as strongly as those of the upper fifth of all supported items (80th
 *       percentile), where strength differs between items at all;
 *   <li><i>dividing</i>: the marks it got are as far apart as those of the upper tenth of all items (standard deviation, 90th
 *       percentile), where spread differs at all;
 *   <li><i>surprising</i>: in a vote with predictions, at least {@value #SURPRISE_PERCENT} in a hundred more hold it than were thought to.
 * </ul>
 *
 * A champion keeps any other. What is kept is not ranked. Percentiles by linear interpolation.
 */
final class RareIntense {
    static final int RARE_PERCENT = 25;
    static final int SURPRISE_PERCENT = 10;
    private static final double INTENSE = 0.8;
    private static final double DIVIDING = 0.9;
    private static final double SLACK = 1e-9;

    private RareIntense() {}

    /** What is kept, and why; in an order that says nothing. */
    static Map<ItemId, List<Reason>> of(List<Tally.Row> rows, int voted) {
        List<Double> intensities = rows.stream()
                .filter(row -> row.support().supporters() > 0)
                .map(row -> row.support().intensity())
                .sorted()
                .toList();
        List<Double> spreads =
                rows.stream().map(row -> row.support().spread()).sorted().toList();
        Map<ItemId, List<Reason>> kept = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> isRare(row, voted))
                .sorted(Comparator.comparing(row -> row.item().value()))
                .forEach(row -> {
                    List<Reason> why = reasons(row, intensities, spreads);
                    if (!why.isEmpty()) {
                        kept.put(row.item(), why);
                    }
                });
        return kept;
    }

    private static boolean isRare(Tally.Row row, int voted) {
        int supporters = row.support().supporters();
        return supporters > 0 && 100 * supporters <= RARE_PERCENT * voted;
    }

    private static List<Reason> reasons(Tally.Row row, List<Double> intensities, List<Double> spreads) {
        List<Reason> why = new ArrayList<>();
        if (isHigh(row.support().intensity(), intensities, INTENSE)) {
            why.add(Reason.INTENSE);
        }
        if (isHigh(row.support().spread(), spreads, DIVIDING)) {
            why.add(Reason.DIVIDING);
        }
        if (row.figure("surprise") >= SURPRISE_PERCENT / 100.0 - SLACK) {
            why.add(Reason.SURPRISING);
        }
        return why;
    }

    /** @param sorted ascending */
    private static boolean isHigh(double value, List<Double> sorted, double share) {
        boolean differ = !sorted.isEmpty() && sorted.getLast() > sorted.getFirst() + SLACK;
        return differ && value >= percentile(sorted, share) - SLACK;
    }

    static double percentile(List<Double> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
