package org.palabre.web.record.view;

import java.util.List;
import java.util.Optional;
import org.palabre.web.record.chart.Bar;

/**
 * One item as a card.
 *
 * @param text what it says, or a sentence for what has no words here
 * @param more its other fields
 * @param signature who stands behind it, empty where nobody is named
 * @param machine what of it a machine suggested, empty: nothing
 * @param readable whether it has words of its own
 * @param traced whether it came from something, or something grew from it
 */
public record Card(
        String id,
        String kind,
        String text,
        List<Line> more,
        String signature,
        Optional<Integer> group,
        Optional<Bar> weight,
        List<String> saved,
        String machine,
        boolean readable,
        boolean traced) {
    public Card {
        more = List.copyOf(more);
        saved = List.copyOf(saved);
    }

    /** A label and what stands behind it. */
    public record Line(String label, String text) {}

    /** The colour of its group, 1 to 8; 0 without one. */
    public int colour() {
        return group.map(number -> (number - 1) % 8 + 1).orElse(0);
    }
}
