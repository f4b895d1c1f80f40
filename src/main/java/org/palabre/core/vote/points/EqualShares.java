package org.palabre.core.vote.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Question;

/**
 * The Method of Equal Shares (Peters &amp; Skowron, "Proportionality and the Limits of Welfarism", EC 2020; with costs: Peters,
 * Pierczyński &amp; Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021). The budget is
 * divided equally among the voters. An item can be bought when its voters together have its cost; they share it as equally as
 * they can. Of those that can be bought, the one comes first for which the voter who pays most pays the least per point of its
 * cost; then again with what is left. Equals: by votes, then the cheaper.
 *
 * <p>That may leave money which no group can use. So all shares are raised alike, a hundredth at a time, and the items are bought
 * anew, as long as what is bought costs no more than there is; what then still fits is bought by votes ("Add1U": Faliszewski et
 * al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023, who raise by one unit of money).
 *
 * <p>Worked examples: Lackner &amp; Skowron, "Multi-Winner Voting with Approval Preferences", 2023 (twelve voters, four seats);
 * fifty-one red and forty-nine blue voters (Peters &amp; Skowron 2020); four projects with costs (test elections of pabutools).
 */
final class EqualShares {
    private static final double SLACK = 1e-9;
    private static final double RAISE = 1.01;

    private final Question question;
    private final List<ItemId> items;
    private final int[][] voters;
    private final double[] purse;

    /** @param money divided among the voters */
    private EqualShares(Question question, Collection<Ballot> ballots, double money) {
        List<Ballot> all = List.copyOf(ballots);
        this.question = question;
        this.items = question.candidates();
        this.voters = items.stream()
                .map(item -> IntStream.range(0, all.size())
                        .filter(voter -> all.get(voter).mark(item).isPresent())
                        .toArray())
                .toArray(int[][]::new);
        this.purse = new double[all.size()];
        Arrays.fill(purse, all.isEmpty() ? 0 : money / all.size());
    }

    /** What is funded, in the order of funding. */
    static List<ItemId> fund(Question question, Collection<Ballot> ballots, int budget) {
        EqualShares shares = new EqualShares(question, ballots, budget);
        List<Integer> bought = shares.buy();
        double money = budget;
        while (!shares.rest(bought, budget).isEmpty()) {
            money *= RAISE;
            Arrays.fill(shares.purse, money / shares.purse.length);
            List<Integer> more = shares.buy();
            if (shares.cost(more) > budget) {
                break;
            }
            bought = more;
        }
        List<Integer> rest = shares.rest(bought, budget);
        while (!rest.isEmpty()) {
            bought.add(rest.getFirst());
            rest = shares.rest(bought, budget);
        }
        return bought.stream().map(shares.items::get).toList();
    }

    /** Only what its own voters can pay, the budget not raised and nothing filled up. */
    static List<ItemId> bought(Question question, Collection<Ballot> ballots, int budget) {
        EqualShares shares = new EqualShares(question, ballots, budget);
        return shares.buy().stream().map(shares.items::get).toList();
    }

    /** What somebody wants and the money left would pay, by votes. */
    private List<Integer> rest(List<Integer> bought, int budget) {
        long left = budget - cost(bought);
        return IntStream.range(0, items.size())
                .boxed()
                .filter(item -> !bought.contains(item) && voters[item].length > 0 && price(item) <= left)
                .sorted(this::byVotes)
                .toList();
    }

    private int byVotes(int a, int b) {
        return Comparator.<Integer>comparingInt(item -> -voters[item].length)
                .thenComparingInt(this::price)
                .thenComparing(item -> items.get(item).value())
                .compare(a, b);
    }

    private long cost(List<Integer> bought) {
        return bought.stream().mapToLong(this::price).sum();
    }

    private int price(int item) {
        return question.cost(items.get(item));
    }

    private List<Integer> buy() {
        List<Integer> bought = new ArrayList<>();
        // what the most pay per point only rises as purses empty: who was dearer before than the best now is not asked
        // again
        double[] dear = new double[items.size()];
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        while (true) {
            open.sort(Comparator.comparingDouble(item -> dear[item]));
            int best = -1;
            for (int item : open) {
                if (best >= 0 && dear[item] > dear[best] + SLACK) {
                    break;
                }
                dear[item] = highestPayment(item) / Math.max(1, price(item));
                if (best < 0
                        || dear[item] < dear[best] - SLACK
                        || dear[item] < dear[best] + SLACK && byVotes(item, best) < 0) {
                    best = item;
                }
            }
            if (best < 0 || Double.isInfinite(dear[best])) {
                return bought;
            }
            pay(best, dear[best] * Math.max(1, price(best)));
            bought.add(best);
            open.remove(Integer.valueOf(best));
        }
    }

    /** What the voter who pays most for it pays; infinite when its voters cannot pay for it. */
    private double highestPayment(int item) {
        double[] purses = Arrays.stream(voters[item])
                .mapToDouble(voter -> purse[voter])
                .sorted()
                .toArray();
        double paid = 0;
        for (int i = 0; i < purses.length; i++) {
            double each = (price(item) - paid) / (purses.length - i);
            if (each <= purses[i] + SLACK) {
                return each;
            }
            paid += purses[i];
        }
        return Double.POSITIVE_INFINITY;
    }

    private void pay(int item, double most) {
        for (int voter : voters[item]) {
            purse[voter] -= Math.min(purse[voter], most);
        }
    }
}
