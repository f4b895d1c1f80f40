package org.palabre.web.record.chart;

import java.util.List;

/**
 * How an item was weighed: a sentence, and a picture of it.
 *
 * @param value of {@code most}: what it got of what it could have got
 * @param parts the share of each grade, for votes in grades
 */
public record Bar(String sentence, double value, double most, List<Part> parts) {
    public Bar {
        parts = List.copyOf(parts);
    }

    /** @param from, width in percent; {@code shade} 1 for the best grade to 6 */
    public record Part(double from, double width, int shade, String title) {}

    public boolean graded() {
        return !parts.isEmpty();
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return graded() || most > 0;
    }
}
