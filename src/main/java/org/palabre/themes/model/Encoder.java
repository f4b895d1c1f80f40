package org.palabre.themes.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A BERT-like encoder in plain Java: token numbers in, one vector a token out. Several threads may share it.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2018</a>, and Vaswani et al. 2017 for the layer
 */
public final class Encoder {
    private final Matrix words;
    private final Matrix positions;
    private final float[] kind;
    private final Norm norm;
    private final List<EncoderLayer> layers = new ArrayList<>();
    private final int firstPosition;

    private Encoder(Weights weights, int heads, int firstPosition, float epsilon) {
        this.firstPosition = firstPosition;
        this.words = weights.lookup("embeddings.word_embeddings.weight");
        this.positions = weights.lookup("embeddings.position_embeddings.weight");
        this.kind = new float[words.columns()];
        Optional<Matrix> kinds = weights.optionalLookup("embeddings.token_type_embeddings.weight");
        kinds.ifPresent(it -> it.row(0, kind));
        this.norm = new Norm(weights, "embeddings.LayerNorm", epsilon);
        while (weights.optionalLinear("encoder.layer." + layers.size() + ".output.dense")
                .isPresent()) {
            layers.add(new EncoderLayer(weights, "encoder.layer." + layers.size() + ".", heads, epsilon));
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("the model has no layer that is understood; BERT and XLM-RoBERTa are");
        }
    }

    /**
     * @param onnx the file, which is kept and read from as long as the encoder lives
     * @param heads attention heads of a layer
     * @param firstPosition number of the first position: 0 for BERT, 2 for XLM-RoBERTa
     * @param epsilon what layer normalisation adds to the variance
     * @throws IllegalArgumentException if the file is not such a model
     */
    public static Encoder read(byte[] onnx, int heads, int firstPosition, float epsilon) {
        return new Encoder(new Weights(OnnxFile.read(onnx)), heads, firstPosition, epsilon);
    }

    /** Length of a vector. */
    public int dimension() {
        return words.columns();
    }

    /** How many tokens a text may have. */
    public int longest() {
        return positions.rows() - firstPosition;
    }

    /**
     * Several texts at once, so that each weight is fetched once for all of them.
     *
     * @param texts token numbers, each at most {@link #longest}
     * @return for each text a vector for each token
     */
    public List<float[][]> encode(List<int[]> texts) {
        int total = texts.stream().mapToInt(it -> it.length).sum();
        float[][] hidden = new float[total][];
        int[] starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            int[] tokens = texts.get(i);
            starts[i + 1] = starts[i] + tokens.length;
            for (int t = 0; t < tokens.length; t++) {
                hidden[starts[i] + t] = embedding(tokens[t], t);
            }
        }
        for (EncoderLayer layer : layers) {
            hidden = layer.forward(hidden, starts);
        }
        List<float[][]> out = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            out.add(Arrays.copyOfRange(hidden, starts[i], starts[i + 1]));
        }
        return out;
    }

    private float[] embedding(int token, int position) {
        float[] sum = new float[dimension()];
        float[] place = new float[dimension()];
        words.row(token, sum);
        positions.row(position + firstPosition, place);
        for (int j = 0; j < sum.length; j++) {
            sum[j] += place[j] + kind[j];
        }
        norm.apply(sum);
        return sum;
    }
}
