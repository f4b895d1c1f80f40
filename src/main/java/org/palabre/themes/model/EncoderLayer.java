package org.palabre.themes.model;

/** One layer: attention over the tokens of each text, then two linear steps; each added to what came in and normalised. */
final class EncoderLayer {
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear joined;
    private final Norm afterAttention;
    private final Linear wider;
    private final Linear narrower;
    private final Norm afterAll;
    private final int heads;

    EncoderLayer(Weights weights, String name, int heads, float epsilon) {
        this.heads = heads;
        this.query = new Linear(weights, name + "attention.self.query");
        this.key = new Linear(weights, name + "attention.self.key");
        this.value = new Linear(weights, name + "attention.self.value");
        this.joined = new Linear(weights, name + "attention.output.dense");
        this.afterAttention = new Norm(weights, name + "attention.output.LayerNorm", epsilon);
        this.wider = new Linear(weights, name + "intermediate.dense");
        this.narrower = new Linear(weights, name + "output.dense");
        this.afterAll = new Norm(weights, name + "output.LayerNorm", epsilon);
    }

    /** @param starts where each text begins in {@code x}, and at last its length */
    float[][] forward(float[][] x, int[] starts) {
        float[][] context = joined.apply(attention(query.apply(x), key.apply(x), value.apply(x), starts));
        addAndNormalise(context, x, afterAttention);
        float[][] wide = wider.apply(context);
        for (float[] row : wide) {
            Gelu.apply(row);
        }
        float[][] out = narrower.apply(wide);
        addAndNormalise(out, context, afterAll);
        return out;
    }

    private static void addAndNormalise(float[][] y, float[][] x, Norm norm) {
        for (int t = 0; t < y.length; t++) {
            float[] to = y[t];
            float[] from = x[t];
            for (int j = 0; j < to.length; j++) {
                to[j] += from[j];
            }
            norm.apply(to);
        }
    }

    private float[][] attention(float[][] q, float[][] k, float[][] v, int[] starts) {
        int dimension = q[0].length;
        float[][] out = new float[q.length][dimension];
        for (int text = 0; text + 1 < starts.length; text++) {
            for (int head = 0; head < heads; head++) {
                attend(q, k, v, out, starts[text], starts[text + 1], head * (dimension / heads), dimension / heads);
            }
        }
        return out;
    }

    private static void attend(
            float[][] q, float[][] k, float[][] v, float[][] out, int start, int end, int column, int width) {
        float scale = (float) (1 / Math.sqrt(width));
        float[] weight = new float[end - start];
        for (int t = start; t < end; t++) {
            for (int s = start; s < end; s++) {
                float dot = 0;
                for (int j = column; j < column + width; j++) {
                    dot += q[t][j] * k[s][j];
                }
                weight[s - start] = dot * scale;
            }
            softmax(weight);
            for (int s = start; s < end; s++) {
                float share = weight[s - start];
                for (int j = column; j < column + width; j++) {
                    out[t][j] += share * v[s][j];
                }
            }
        }
    }

    private static void softmax(float[] x) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : x) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.exp(x[i] - most);
            sum += x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= (float) sum;
        }
    }
}
