package org.palabre.themes.model;

/** Layer normalisation (Ba et al. 2016): mean 0 and variance 1, then a learnt scale and shift. */
final class Norm {
    private final float[] scale;
    private final float[] shift;
    private final float epsilon;

    Norm(Weights weights, String name, float epsilon) {
        this.scale = weights.vector(name + ".weight");
        this.shift = weights.vector(name + ".bias");
        this.epsilon = epsilon;
    }

    /** In place. */
    void apply(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += value;
        }
        double mean = sum / x.length;
        double squares = 0;
        for (float value : x) {
            squares += (value - mean) * (value - mean);
        }
        float m = (float) mean;
        float inverse = (float) (1 / Math.sqrt(squares / x.length + epsilon));
        for (int j = 0; j < x.length; j++) {
            x[j] = (x[j] - m) * inverse * scale[j] + shift[j];
        }
    }
}
