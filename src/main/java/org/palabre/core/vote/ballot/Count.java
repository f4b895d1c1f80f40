package org.palabre.core.vote.ballot;

import java.util.List;
import java.util.Map;

/**
 * What a way of voting makes of the ballots.
 *
 * @param rows best first, ranks set; every candidate has one
 * @param figures of the whole vote, where the way of voting has some ({@code camps})
 */
public record Count(List<Tally.Row> rows, Map<String, Double> figures) {
    public Count {
        rows = List.copyOf(rows);
        figures = Map.copyOf(figures);
    }

    public static Count of(List<Tally.Row> rows) {
        return new Count(rows, Map.of());
    }
}
