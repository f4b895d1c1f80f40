package org.palabre.themes.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.palabre.themes.vector.IdeaVector;

/** Made-up ideas that lie around the corners of a space, each corner a theme. */
final class Blobs {
    private static final int DIMENSION = 32;

    private Blobs() {}

    /** @param blur how far an idea strays from its corner; theme of idea i is i modulo {@code themes} */
    static List<IdeaVector> of(int ideas, int themes, double blur, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<IdeaVector> all = new ArrayList<>();
        for (int i = 0; i < ideas; i++) {
            float[] at = new float[DIMENSION];
            at[i % themes] = 1;
            double squares = 0;
            for (int j = 0; j < DIMENSION; j++) {
                at[j] += (float) (random.nextGaussian() * blur);
                squares += at[j] * at[j];
            }
            for (int j = 0; j < DIMENSION; j++) {
                at[j] /= (float) Math.sqrt(squares);
            }
            all.add(new IdeaVector(at, new int[0], new float[0]));
        }
        return all;
    }
}
