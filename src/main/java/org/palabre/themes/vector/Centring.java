package org.palabre.themes.vector;

import java.util.ArrayList;
import java.util.List;
import org.palabre.themes.text.Tongue;

/**
 * Takes from each vector what all ideas of its language have in common. What remains tells the ideas of this session
 * apart, and lets ideas of two languages meet.
 */
final class Centring {
    /** With fewer ideas than this, a language has no mean of its own worth the name. */
    private static final int ENOUGH = 8;

    private Centring() {}

    /** @return vectors of length 1 */
    static List<float[]> of(List<float[]> vectors, List<Tongue> tongues) {
        if (vectors.isEmpty()) {
            return List.of();
        }
        float[] ofAll = mean(vectors);
        float[][] ofTongue = new float[Tongue.values().length][];
        for (Tongue tongue : Tongue.values()) {
            List<float[]> its = new ArrayList<>();
            for (int i = 0; i < vectors.size(); i++) {
                if (tongues.get(i) == tongue) {
                    its.add(vectors.get(i));
                }
            }
            ofTongue[tongue.ordinal()] = its.size() >= ENOUGH ? mean(its) : ofAll;
        }
        List<float[]> centred = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            centred.add(minus(vectors.get(i), ofTongue[tongues.get(i).ordinal()], vectors.size()));
        }
        return centred;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += vector[j] / vectors.size();
            }
        }
        return mean;
    }

    private static float[] minus(float[] vector, float[] mean, int ideas) {
        float[] out = vector.clone();
        if (ideas >= ENOUGH) {
            for (int j = 0; j < out.length; j++) {
                out[j] -= mean[j];
            }
        }
        return unit(out);
    }

    /** Of length 1, in place; a vector of length 0 stays. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float inverse = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= inverse;
        }
        return vector;
    }
}
