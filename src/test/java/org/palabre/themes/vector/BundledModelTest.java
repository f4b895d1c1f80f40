package org.palabre.themes.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledModelTest {
    /** The vectors that onnxruntime 1.20 makes of the same model before it was quantised. */
    private static final Path REFERENCE = Path.of("src/test/resources/themes/onnxruntime-vectors.tsv");

    @TempDir
    Path folder;

    @Test
    void it_says_what_onnxruntime_says_of_the_model_before_it_was_quantised() throws IOException {
        EmbeddingProvider model = EmbeddingProviders.load(Optional.empty(), 1);
        assertThat(model.id()).isEqualTo("bge-small-en-v1.5-q");
        for (String line : Files.readAllLines(REFERENCE)) {
            String[] cells = line.split("\t");
            float[] wanted = new float[cells.length - 1];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = Float.parseFloat(cells[i + 1]);
            }
            assertThat(cosine(model.embed(List.of(cells[0])).getFirst(), wanted))
                    .as(cells[0])
                    .isGreaterThan(0.995);
        }
    }

    @Test
    void the_same_text_has_the_same_vector_whatever_stands_beside_it() throws IOException {
        EmbeddingProvider model = EmbeddingProviders.load(Optional.empty(), 2);
        List<String> many = new ArrayList<>(List.of("Fewer meetings"));
        for (int i = 0; i < 20; i++) {
            many.add("Another idea, the " + i + "th of all");
        }
        List<float[]> together = model.embed(many);
        assertThat(together).hasSize(21);
        assertThat(together.getFirst())
                .isEqualTo(model.embed(List.of("Fewer meetings")).getFirst());
        assertThat(together.get(20))
                .isEqualTo(model.embed(List.of(many.get(20))).getFirst());
    }

    @Test
    void a_folder_without_a_model_is_refused_by_name() {
        assertThatThrownBy(() -> EmbeddingProviders.load(Optional.of(folder), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void a_file_that_is_no_model_is_refused() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "this is not a model, it is a sentence");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> EmbeddingProviders.load(Optional.of(folder), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not an ONNX file");
    }

    @Test
    void a_folder_as_model_sites_offer_it_is_read() throws IOException {
        ClassLoader jar = getClass().getClassLoader();
        try (var weights = jar.getResourceAsStream("bge-small-en-v1.5-q.onnx");
                var tokens = jar.getResourceAsStream("bge-small-en-v1.5-q-tokenizer.json")) {
            Files.createDirectory(folder.resolve("onnx"));
            Files.createDirectory(folder.resolve("1_Pooling"));
            Files.copy(weights, folder.resolve("onnx/model_quantized.onnx"));
            Files.copy(tokens, folder.resolve("tokenizer.json"));
        }
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"bert\", \"num_attention_heads\": 12}");
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        Files.writeString(folder.resolve("palabre.json"), "{\"languages\": [\"en\"]}");
        EmbeddingProvider own = EmbeddingProviders.load(Optional.of(folder), 1);
        EmbeddingProvider bundled = EmbeddingProviders.load(Optional.empty(), 1);
        assertThat(own.languages()).containsExactly("en");
        assertThat(own.embed(List.of("A garden for all")).getFirst())
                .isEqualTo(bundled.embed(List.of("A garden for all")).getFirst());
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot / Math.sqrt(squares(a) * squares(b));
    }

    private static double squares(float[] a) {
        return Arrays.stream(box(a)).map(it -> it * it).sum();
    }

    private static double[] box(float[] a) {
        double[] out = new double[a.length];
        Arrays.setAll(out, it -> a[it]);
        return out;
    }
}
