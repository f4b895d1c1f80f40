package org.palabre.core.vote.duels;

import java.util.stream.IntStream;

/**
 * The Schulze method (Markus Schulze, "A New Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent
 * Single-Winner Election Method", Social Choice and Welfare 36, 2011), links by winning votes. A path from X to Y is as strong as its
 * weakest link; X beats Y when the strongest path from X to Y is stronger than the strongest path back. That relation is
 * transitive, and there is always somebody whom nobody beats. Worked examples: the 45 voters and five candidates of that paper; Condorcet's
 * cycle of 60 voters ("Essai", 1785; Young, "Condorcet's Theory of Voting", APSR 82, 1988).
 */
final class Schulze {
    private Schulze() {}

    /**
     * @param won {@code won[a][b]}: how many voters put a before b
     * @return strengths of the strongest paths
     */
    static double[][] paths(double[][] won) {
        int n = won.length;
        double[][] strength = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                strength[a][b] = won[a][b] > won[b][a] ? won[a][b] : 0;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    strength[j][k] = Math.max(strength[j][k], Math.min(strength[j][i], strength[i][k]));
                }
            }
        }
        for (int a = 0; a < n; a++) {
            strength[a][a] = 0;
        }
        return strength;
    }

    /** By how many each is beaten; 0 for a winner. Who beats somebody is beaten by fewer. */
    static int[] beatenBy(double[][] won) {
        double[][] paths = paths(won);
        return IntStream.range(0, won.length)
                .map(a -> (int) IntStream.range(0, won.length)
                        .filter(b -> a != b && paths[b][a] > paths[a][b])
                        .count())
                .toArray();
    }
}
