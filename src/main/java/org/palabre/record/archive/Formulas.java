package org.palabre.record.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palabre.record.document.Votes;

/** The sums behind the indicators; docs/record.md lists them with their sources. */
final class Formulas {
    private Formulas() {}

    /** Share of those who have at least one, 0 to 1. */
    static double share(int[] counts) {
        return counts.length == 0
                ? 0
                : Arrays.stream(counts).filter(count -> count > 0).count() / (double) counts.length;
    }

    /**
     * Gini coefficient, corrected for small n: {@code G = Σ(2i−n−1)xᵢ / (n Σx)} over sorted x, times {@code n/(n−1)}. 0: all gave
     * the same, 1: one gave everything.
     *
     * @param counts one per person of the roster, those who gave nothing included
     * @return empty when nobody gave anything, or for a single person
     */
    static Optional<Double> gini(int[] counts) {
        int n = counts.length;
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        long sum = Arrays.stream(sorted).asLongStream().sum();
        if (n < 2 || sum == 0) {
            return Optional.empty();
        }
        long weighted = 0;
        for (int i = 1; i <= n; i++) {
            weighted += (2L * i - n - 1) * sorted[i - 1];
        }
        return Optional.of(weighted / (double) (n * sum) * n / (n - 1));
    }

    /** {@code exp(−Σ pᵢ ln pᵢ) / n}: as if this share of the room had given everything in equal parts. */
    static Optional<Double> effective(int[] counts) {
        double sum = Arrays.stream(counts).sum();
        if (sum == 0) {
            return Optional.empty();
        }
        double entropy = Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -(count / sum) * Math.log(count / sum))
                .sum();
        return Optional.of(Math.exp(entropy) / counts.length);
    }

    /** Items whose rank is behind the middle one. */
    static List<String> belowMedian(List<Votes.Weight> rows) {
        int[] ranks = rows.stream().mapToInt(Votes.Weight::rank).sorted().toArray();
        return rows.stream()
                .filter(row -> row.rank() > ranks[(ranks.length - 1) / 2])
                .map(Votes.Weight::item)
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
