package org.palabre.themes.vector;

/**
 * Where an idea lies: what the model says of its meaning, and which words and parts of words it holds. Both parts are
 * weighted so that {@link #dot} of two ideas is their likeness, from -1 to 1.
 *
 * @param meaning from the model, centred; empty in basic mode
 * @param parts numbers of the words and parts of words, rising
 * @param weights one for each part
 */
public record IdeaVector(float[] meaning, int[] parts, float[] weights) {

    /** Likeness of two ideas. */
    public float dot(IdeaVector other) {
        float sum = 0;
        for (int j = 0; j < meaning.length; j++) {
            sum += meaning[j] * other.meaning[j];
        }
        int a = 0;
        int b = 0;
        while (a < parts.length && b < other.parts.length) {
            if (parts[a] == other.parts[b]) {
                sum += weights[a++] * other.weights[b++];
            } else if (parts[a] < other.parts[b]) {
                a++;
            } else {
                b++;
            }
        }
        return sum;
    }
}
