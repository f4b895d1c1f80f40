package org.palabre.record.document;

import java.util.List;
import java.util.Optional;
import org.palabre.core.method.Text;

/** How it felt and how the room took part, in numbers. Parts of a {@link SessionRecord}. */
public final class Measures {
    private Measures() {}

    /**
     * @param suppressed fewer than {@code k} answered: nothing more is said
     * @param top the best value one could give; 0 is the least
     */
    public record Mood(
            String run,
            String step,
            String measure,
            int k,
            int top,
            boolean suppressed,
            Optional<Integer> n,
            List<Mean> means) {
        public Mood {
            means = List.copyOf(means);
        }
    }

    public record Mean(String question, Text label, double mean) {}

    /**
     * @param formula its name and version
     * @param value empty when suppressed
     * @param n over how many {@code of} it was computed
     */
    public record Indicator(String id, String formula, Optional<Double> value, int n, String of, boolean suppressed) {}
}
