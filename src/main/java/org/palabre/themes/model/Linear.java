package org.palabre.themes.model;

/**
 * {@code y = x W + b} for many rows at once.
 *
 * <p>Written so that the compiler makes vector instructions of the inner loop: every array is its own and all are read at
 * the same index. Eight rows of W are made into floats at a time and used for all of x before the next eight.
 */
final class Linear {
    private static final int AT_ONCE = 8;

    private final Matrix weights;
    private final float[] bias;

    Linear(Weights weights, String layer) {
        this.weights = weights.linear(layer);
        this.bias = weights.vector(layer + ".bias");
    }

    float[][] apply(float[][] x) {
        float[][] y = new float[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = bias.clone();
        }
        float[][] w = new float[AT_ONCE][bias.length];
        for (int k = 0; k < weights.rows(); k += AT_ONCE) {
            for (int i = 0; i < AT_ONCE; i++) {
                weights.row(k + i, w[i]);
            }
            for (int t = 0; t < x.length; t++) {
                addEight(y[t], x[t], k, w);
            }
        }
        return y;
    }

    private static void addEight(float[] y, float[] x, int k, float[][] w) {
        addEight(
                y, x[k], x[k + 1], x[k + 2], x[k + 3], x[k + 4], x[k + 5], x[k + 6], x[k + 7], w[0], w[1], w[2], w[3],
                w[4], w[5], w[6], w[7]);
    }

    private static void addEight(
            float[] y,
            float x0,
            float x1,
            float x2,
            float x3,
            float x4,
            float x5,
            float x6,
            float x7,
            float[] w0,
            float[] w1,
            float[] w2,
            float[] w3,
            float[] w4,
            float[] w5,
            float[] w6,
            float[] w7) {
        for (int j = 0; j < y.length; j++) {
            y[j] += x0 * w0[j]
                    + x1 * w1[j]
                    + x2 * w2[j]
                    + x3 * w3[j]
                    + x4 * w4[j]
                    + x5 * w5[j]
                    + x6 * w6[j]
                    + x7 * w7[j];
        }
    }
}
