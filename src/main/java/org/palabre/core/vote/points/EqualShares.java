package org.palabre.core.vote.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Question;

/**
 * The Method of Equal Shares (Peters &amp; Skowron, "Proportionality and the Limits of Welfarism", EC 2020; with costs: Peters,
 * Pierczyński &amp; Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021). The budget is
 * divided equally among the voters. An item can be bought when its voters together have its cost; they share it as equally as
 * they can. Of those that can be bought, the one comes first for which the voter who pays most pays the least per point of its
 * cost; then again with what is left. Money that no group can use any more goes to what has most votes and still fits.
 */
final class EqualShares {
    private static final double SLACK = 1e-9;

    private final Question question;
    private final List<Ballot> voters;
    private final double[] purse;

    private EqualShares(Question question, Collection<Ballot> ballots, int budget) {
        this.question = question;
        this.voters = List.copyOf(ballots);
        this.purse = new double[voters.size()];
        Arrays.fill(purse, voters.isEmpty() ? 0 : budget / (double) voters.size());
    }

    /** What is funded, in the order of funding. */
    static List<ItemId> fund(Question question, Collection<Ballot> ballots, int budget) {
        List<ItemId> bought = new EqualShares(question, ballots, budget).buy();
        long left = budget - bought.stream().mapToLong(question::cost).sum();
        List<ItemId> rest = question.candidates().stream()
                .filter(item -> !bought.contains(item) && votes(item, ballots) > 0)
                .sorted(Comparator.<ItemId>comparingLong(item -> -votes(item, ballots))
                        .thenComparingInt(question::cost)
                        .thenComparing(ItemId::value))
                .toList();
        for (ItemId item : rest) {
            if (question.cost(item) <= left) {
                bought.add(item);
                left -= question.cost(item);
            }
        }
        return bought;
    }

    private static long votes(ItemId item, Collection<Ballot> ballots) {
        return ballots.stream().filter(ballot -> ballot.mark(item).isPresent()).count();
    }

    /** Without the last step: only what its own voters can pay. */
    static List<ItemId> bought(Question question, Collection<Ballot> ballots, int budget) {
        return new EqualShares(question, ballots, budget).buy();
    }

    private List<ItemId> buy() {
        List<ItemId> bought = new ArrayList<>();
        List<ItemId> open = new ArrayList<>(question.candidates().stream()
                .sorted(Comparator.comparing(ItemId::value))
                .toList());
        while (true) {
            ItemId best = null;
            double least = Double.POSITIVE_INFINITY;
            for (ItemId item : open) {
                double highest = highestPayment(item) / Math.max(1, question.cost(item));
                if (highest < least - SLACK) {
                    least = highest;
                    best = item;
                }
            }
            if (best == null) {
                return bought;
            }
            pay(best, least * Math.max(1, question.cost(best)));
            bought.add(best);
            open.remove(best);
        }
    }

    /** What the voter who pays most for it pays; infinite when its voters cannot pay for it. */
    private double highestPayment(ItemId item) {
        double[] purses =
                voters(item).mapToDouble(voter -> purse[voter]).sorted().toArray();
        double cost = question.cost(item);
        double paid = 0;
        for (int i = 0; i < purses.length; i++) {
            double each = (cost - paid) / (purses.length - i);
            if (each <= purses[i] + SLACK) {
                return each;
            }
            paid += purses[i];
        }
        return Double.POSITIVE_INFINITY;
    }

    private void pay(ItemId item, double most) {
        voters(item).forEach(voter -> purse[voter] = Math.max(0, purse[voter] - Math.min(purse[voter], most)));
    }

    private java.util.stream.IntStream voters(ItemId item) {
        return java.util.stream.IntStream.range(0, voters.size())
                .filter(voter -> voters.get(voter).mark(item).isPresent());
    }
}
