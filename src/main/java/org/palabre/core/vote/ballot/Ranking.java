package org.palabre.core.vote.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts rows in order, best first; equals share a rank (1, 2, 2, 4). */
public final class Ranking {
    private static final double FINEST = 1e-9;

    private Ranking() {}

    public static List<Tally.Row> rank(List<Tally.Row> rows, Comparator<Tally.Row> bestFirst) {
        List<Tally.Row> sorted = rows.stream()
                .sorted(bestFirst.thenComparing(row -> row.item().value()))
                .toList();
        List<Tally.Row> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && bestFirst.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranked.add(sorted.get(i).ranked(tied ? ranked.get(i - 1).rank() : i + 1));
        }
        return List.copyOf(ranked);
    }

    /** A computed value as it may be compared: what differs by less than a rounding error is equal. */
    public static long comparable(double value) {
        return Math.round(value / FINEST);
    }
}
