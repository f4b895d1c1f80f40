package org.palabre.themes.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palabre.themes.model.Encoder;
import org.palabre.themes.token.TokenizerFile;

/**
 * A model that the administrator put into a folder, as model sites offer it for download: {@code model.onnx} (or
 * {@code onnx/model.onnx}, quantised or not), {@code tokenizer.json}, {@code config.json}, and {@code 1_Pooling/config.json}
 * where there is one. An optional {@code palabre.json} says what these do not:
 * {@code {"pooling": "mean" | "cls", "prefix": "query: ", "languages": ["fr", "en"]}}.
 */
final class ModelFolder {
    private static final List<String> WEIGHTS = List.of(
            "model.onnx",
            "model_quantized.onnx",
            "onnx/model_quantized.onnx",
            "onnx/model.onnx",
            "onnx/model_int8.onnx");

    private ModelFolder() {}

    /**
     * @throws IOException if a file is missing or cannot be read; the message names it
     * @throws IllegalArgumentException if the model is of a family that is not understood
     */
    static EmbeddingProvider load(Path folder, int threads) throws IOException {
        Path weights = WEIGHTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no model.onnx in " + folder));
        ModelCard card = card(folder);
        try (InputStream tokens = Files.newInputStream(folder.resolve("tokenizer.json"))) {
            Encoder encoder =
                    Encoder.read(Files.readAllBytes(weights), card.heads(), card.firstPosition(), card.epsilon());
            return new Transformer(card, TokenizerFile.read(tokens), encoder, threads);
        }
    }

    private static ModelCard card(Path folder) throws IOException {
        JsonNode config = json(folder.resolve("config.json"));
        JsonNode pooling = json(folder.resolve("1_Pooling").resolve("config.json"));
        JsonNode own = json(folder.resolve("palabre.json"));
        boolean first = own.path("pooling")
                .asText(pooling.path("pooling_mode_cls_token").asBoolean() ? "cls" : "mean")
                .equals("cls");
        boolean isRoberta = config.path("model_type").asText().contains("roberta");
        Set<String> languages = new LinkedHashSet<>();
        own.path("languages").forEach(it -> languages.add(it.asText()));
        return new ModelCard(
                Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "model"),
                config.path("num_attention_heads").asInt(12),
                isRoberta ? config.path("pad_token_id").asInt(1) + 1 : 0,
                (float) config.path("layer_norm_eps").asDouble(1e-12),
                first ? ModelCard.Pooling.FIRST : ModelCard.Pooling.MEAN,
                own.path("prefix").asText(""),
                languages);
    }

    private static JsonNode json(Path file) throws IOException {
        return Files.isRegularFile(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
    }
}
