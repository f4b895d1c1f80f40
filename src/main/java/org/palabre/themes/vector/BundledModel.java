package org.palabre.themes.vector;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.palabre.themes.model.Encoder;
import org.palabre.themes.token.TokenizerFile;

/**
 * The model that Palabre carries: BGE small, English, quantised (Xiao et al. 2023, MIT), as langchain4j publishes it on
 * Maven Central.
 */
final class BundledModel {
    private static final String FILE = "bge-small-en-v1.5-q";
    private static final ModelCard CARD = new ModelCard(FILE, 12, 0, 1e-12f, ModelCard.Pooling.FIRST, "", Set.of("en"));

    private BundledModel() {}

    /** Empty where its jar is missing. Takes a second or two. */
    static Optional<EmbeddingProvider> load(int threads) throws IOException {
        ClassLoader here = BundledModel.class.getClassLoader();
        try (InputStream weights = here.getResourceAsStream(FILE + ".onnx");
                InputStream tokens = here.getResourceAsStream(FILE + "-tokenizer.json")) {
            if (weights == null || tokens == null) {
                return Optional.empty();
            }
            Encoder encoder = Encoder.read(weights.readAllBytes(), CARD.heads(), CARD.firstPosition(), CARD.epsilon());
            return Optional.of(new Transformer(CARD, TokenizerFile.read(tokens), encoder, threads));
        }
    }
}
