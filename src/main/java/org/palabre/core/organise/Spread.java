package org.palabre.core.organise;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Spot;
import org.palabre.core.id.ItemId;

/**
 * Where people placed an item on planes of their own: mean and standard deviation on both axes. Below {@code k} people nothing is said.
 *
 * @param n how many placed it
 * @param dx standard deviation from left to right
 */
public record Spread(ItemId item, int n, double x, double y, double dx, double dy) {

    /** Of every item that enough people placed, the most divergent first. */
    public static List<Spread> of(Boards boards, List<ItemId> items, int k) {
        return items.stream()
                .map(item -> of(item, spots(boards, item)))
                .filter(spread -> spread.n() >= k)
                .sorted((a, b) -> Double.compare(b.dx() + b.dy(), a.dx() + a.dy()))
                .toList();
    }

    private static List<Spot> spots(Boards boards, ItemId item) {
        return boards.own().values().stream()
                .flatMap(board -> board.spot(item).stream())
                .toList();
    }

    private static Spread of(ItemId item, List<Spot> spots) {
        double x = mean(spots, Spot::x);
        double y = mean(spots, Spot::y);
        return new Spread(
                item,
                spots.size(),
                round(x),
                round(y),
                round(deviation(spots, Spot::x, x)),
                round(deviation(spots, Spot::y, y)));
    }

    private static double mean(List<Spot> spots, ToDoubleFunction<Spot> axis) {
        return spots.stream().mapToDouble(axis).sorted().average().orElse(0);
    }

    private static double deviation(List<Spot> spots, ToDoubleFunction<Spot> axis, double mean) {
        return Math.sqrt(spots.stream()
                .mapToDouble(spot -> Math.pow(axis.applyAsDouble(spot) - mean, 2))
                .sorted()
                .average()
                .orElse(0));
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
