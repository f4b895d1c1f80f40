package org.palabre.themes.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads a {@code tokenizer.json}, the file that lies beside a model: WordPiece (BERT) or Unigram (XLM-RoBERTa). */
public final class TokenizerFile {
    private TokenizerFile() {}

    /**
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is of another type
     */
    public static Tokenizer read(InputStream json) throws IOException {
        JsonNode file = new ObjectMapper().readTree(json);
        JsonNode model = file.path("model");
        JsonNode vocabulary = model.path("vocab");
        return switch (model.path("type").asText()) {
            case "WordPiece" -> wordPiece(vocabulary, file.path("normalizer"));
            case "Unigram" -> unigram(vocabulary, file, model.path("unk_id").asInt());
            default -> {
                // Older files do not say; a table of words is WordPiece's, a list with scores Unigram's.
                if (vocabulary.isArray()) {
                    yield unigram(vocabulary, file, model.path("unk_id").asInt());
                }
                if (vocabulary.has("[CLS]")) {
                    yield wordPiece(vocabulary, file.path("normalizer"));
                }
                throw new IllegalArgumentException("tokenizer.json is of type '"
                        + model.path("type").asText() + "'; WordPiece and Unigram are understood");
            }
        };
    }

    private static Tokenizer wordPiece(JsonNode vocabulary, JsonNode normaliser) {
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary
                .properties()
                .forEach(it -> numbers.put(it.getKey(), it.getValue().asInt()));
        boolean lowerCase = normaliser.path("lowercase").asBoolean(true);
        JsonNode accents = normaliser.path("strip_accents");
        return new WordPiece(numbers, lowerCase, accents.isBoolean() ? accents.asBoolean() : lowerCase);
    }

    private static Tokenizer unigram(JsonNode vocabulary, JsonNode file, int unknown) {
        Map<String, Unigram.Piece> pieces = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            JsonNode piece = vocabulary.get(i);
            pieces.put(piece.get(0).asText(), new Unigram.Piece(i, piece.get(1).asDouble()));
        }
        int first = special(pieces, file, "<s>");
        int last = special(pieces, file, "</s>");
        pieces.keySet().removeIf(it -> it.startsWith("<") && it.endsWith(">") && it.length() > 2);
        return new Unigram(pieces, first, last, unknown);
    }

    private static int special(Map<String, Unigram.Piece> pieces, JsonNode file, String name) {
        for (JsonNode added : file.path("added_tokens")) {
            if (added.path("content").asText().equals(name)) {
                return added.path("id").asInt();
            }
        }
        Unigram.Piece piece = pieces.get(name);
        if (piece == null) {
            throw new IllegalArgumentException("the tokenizer has no " + name);
        }
        return piece.number();
    }
}
