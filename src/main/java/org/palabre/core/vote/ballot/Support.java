package org.palabre.core.vote.ballot;

import java.util.List;

/**
 * How an item was supported, comparable between ways of voting. All but the first are between 0 and 1.
 *
 * @param supporters how many spoke for it: gave it points, or a mark in the better half of the scale
 * @param share how much it got of what it could have got at most; what bars show
 * @param intensity how strongly those who supported it did so, on average
 * @param spread standard deviation of the marks, as a share of the greatest there can be (half for one end, half for the other)
 */
public record Support(int supporters, double share, double intensity, double spread) {
    public static final Support NONE = new Support(0, 0, 0, 0);

    /**
     * For votes in which one spends: silence is a mark of 0.
     *
     * @param given what each supporter gave, as a share of the most one can give; none is 0
     * @param cast how many voted
     * @param electorate how many could have
     */
    public static Support spent(List<Double> given, int cast, int electorate) {
        double sum = given.stream().mapToDouble(Double::doubleValue).sum();
        double squares = given.stream().mapToDouble(one -> one * one).sum();
        int n = Math.max(1, cast);
        double variance = Math.max(0, squares / n - (sum / n) * (sum / n));
        return new Support(
                given.size(),
                sum / Math.max(1, electorate),
                given.isEmpty() ? 0 : sum / given.size(),
                2 * Math.sqrt(variance));
    }

    /**
     * For votes on a scale: who says nothing of an item has no opinion of it.
     *
     * @param places of the marks on the scale, 0 the worst, 1 the best
     */
    public static Support placed(List<Double> places) {
        if (places.isEmpty()) {
            return NONE;
        }
        List<Double> good = places.stream().filter(place -> place > 0.5).toList();
        double mean = places.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance = places.stream()
                .mapToDouble(place -> (place - mean) * (place - mean))
                .average()
                .orElse(0);
        double strength =
                good.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Support(good.size(), mean, strength, 2 * Math.sqrt(variance));
    }
}
