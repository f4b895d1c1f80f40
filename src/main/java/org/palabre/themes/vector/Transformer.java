package org.palabre.themes.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.palabre.themes.model.Encoder;
import org.palabre.themes.token.Tokenizer;

/** A sentence model: tokens, encoder, one vector of length 1 for each text. Several threads may share it. */
final class Transformer implements EmbeddingProvider {
    /** Texts encoded at once: each weight is fetched once for all of them. */
    private static final int BATCH = 16;
    /** Ideas are short; what is beyond would cost much and tell little. In tokens. */
    private static final int LONGEST = 128;

    private final ModelCard card;
    private final Tokenizer tokenizer;
    private final Encoder encoder;
    private final int threads;

    /** @param threads how many may work on one call; a server with running sessions wants 1 */
    Transformer(ModelCard card, Tokenizer tokenizer, Encoder encoder, int threads) {
        this.card = card;
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.threads = threads;
    }

    @Override
    public String id() {
        return card.id();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public Set<String> languages() {
        return card.languages();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        int batches = (texts.size() + BATCH - 1) / BATCH;
        IntStream each = IntStream.range(0, batches);
        List<List<float[]>> parts = (threads > 1 ? each.parallel() : each)
                .mapToObj(it -> encode(texts.subList(it * BATCH, Math.min(texts.size(), (it + 1) * BATCH))))
                .toList();
        List<float[]> all = new ArrayList<>();
        parts.forEach(all::addAll);
        return all;
    }

    private List<float[]> encode(List<String> batch) {
        int longest = Math.min(LONGEST, encoder.longest());
        List<int[]> tokens = batch.stream()
                .map(it -> tokenizer.encode(card.prefix() + it, longest))
                .toList();
        return encoder.encode(tokens).stream()
                .map(it -> Centring.unit(card.pooling() == ModelCard.Pooling.FIRST ? it[0] : mean(it)))
                .toList();
    }

    private static float[] mean(float[][] tokens) {
        float[] sum = Arrays.copyOf(tokens[0], tokens[0].length);
        for (int t = 1; t < tokens.length; t++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += tokens[t][j];
            }
        }
        return sum;
    }
}
