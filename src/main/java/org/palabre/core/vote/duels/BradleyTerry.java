package org.palabre.core.vote.duels;

import java.util.Arrays;

/**
 * Strengths behind comparisons in pairs: "a is preferred to b" has probability s_a/(s_a + s_b) (Bradley &amp; Terry, "Rank Analysis of
 * Incomplete Block Designs", Biometrika 39, 1952). Maximum likelihood by the MM iteration of Hunter ("MM algorithms for generalized
 * Bradley–Terry models", Annals of Statistics 32, 2004), with half a win added each way between all, so that an item that won or lost
 * everything has a finite strength. Strengths sum to 1. Worked example: which of four journals of statistics cites which (Stigler, "Citation
 * Patterns in the Journals of Statistics and Probability", Statistical Science 9, 1994; Turner &amp; Firth, "Bradley–Terry Models in R",
 * Journal of Statistical Software 48, 2012).
 */
final class BradleyTerry {
    private static final double HALF = 0.5;
    private static final double FINE = 1e-12;
    private static final int PATIENCE = 20_000;

    private BradleyTerry() {}

    /** @param won {@code won[a][b]}: how often a was preferred to b */
    static double[] strengths(double[][] won) {
        return solve(won, HALF);
    }

    /** @param prior wins added each way */
    static double[] solve(double[][] won, double prior) {
        int n = won.length;
        double[] strength = new double[n];
        Arrays.fill(strength, 1.0 / Math.max(1, n));
        double moved = n < 2 ? 0 : 1;
        for (int round = 0; round < PATIENCE && moved > FINE; round++) {
            double[] next = new double[n];
            for (int a = 0; a < n; a++) {
                double wins = 0;
                double expected = 0;
                for (int b = 0; b < n; b++) {
                    if (a != b) {
                        wins += won[a][b] + prior;
                        expected += (won[a][b] + won[b][a] + 2 * prior) / (strength[a] + strength[b]);
                    }
                }
                next[a] = wins / expected;
            }
            double sum = Arrays.stream(next).sum();
            moved = 0;
            for (int a = 0; a < n; a++) {
                moved = Math.max(moved, Math.abs(next[a] / sum - strength[a]));
                strength[a] = next[a] / sum;
            }
        }
        return strength;
    }

    /** How often it would be preferred to another item, on average over the others: 0 to 1. */
    static double winRate(double[] strength, int a) {
        double sum = 0;
        for (int b = 0; b < strength.length; b++) {
            sum += a == b ? 0 : strength[a] / (strength[a] + strength[b]);
        }
        return strength.length < 2 ? 1 : sum / (strength.length - 1);
    }
}
