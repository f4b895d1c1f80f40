package org.palabre.themes.model;

import java.util.Arrays;
import java.util.Optional;

/** The weights of a BERT-like encoder by the names that PyTorch gave them, wherever the export has put them. */
final class Weights {
    private final OnnxFile file;
    private final String prefix;

    Weights(OnnxFile file) {
        this.file = file;
        String found = "";
        for (String candidate : new String[] {"", "bert.", "roberta.", "model.", "auto_model.", "0.auto_model."}) {
            if (table(candidate + "embeddings.word_embeddings.weight").isPresent()) {
                found = candidate;
                break;
            }
        }
        this.prefix = found;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    float[] vector(String name) {
        return file.constant(prefix + name).map(Tensor::floats).orElseThrow(() -> missing(name));
    }

    /** A table that rows are looked up in. */
    Matrix lookup(String name) {
        return table(prefix + name).orElseThrow(() -> missing(name));
    }

    Optional<Matrix> optionalLookup(String name) {
        return table(prefix + name);
    }

    /** What a linear layer multiplies by, a row for each input. Exports name the node after the layer, not the weights. */
    Matrix linear(String layer) {
        return optionalLinear(layer).orElseThrow(() -> missing(layer));
    }

    Optional<Matrix> optionalLinear(String layer) {
        String path = "/"
                + (prefix + layer).replace("layer.", "layer#").replace('.', '/').replace('#', '.') + "/MatMul";
        for (String node : new String[] {path + "_quant", path}) {
            for (String input : file.inputsOf(node)) {
                Optional<Matrix> matrix = table(input);
                if (matrix.isPresent()) {
                    return matrix;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Matrix> table(String name) {
        String plain = name.endsWith("_quantized") ? name.substring(0, name.length() - "_quantized".length()) : name;
        Optional<Tensor> bytes = file.constant(plain + "_quantized").filter(Tensor::isBytes);
        if (bytes.isPresent()) {
            return bytes.map(it -> quantised(plain, it));
        }
        return file.constant(plain)
                .filter(it -> it.shape().size() == 2)
                .map(it -> new Matrix.Floats(it.axis(0), it.axis(1), it.floats()));
    }

    private Matrix quantised(String name, Tensor values) {
        int columns = values.axis(1);
        int sign = values.type() == Tensor.UINT8 ? 0xff : 0;
        return new Matrix.Bytes(
                values.axis(0),
                columns,
                values.raw(),
                sign,
                perColumn(name + "_zero_point", columns),
                perColumn(name + "_scale", columns));
    }

    private float[] perColumn(String name, int columns) {
        float[] found = file.constant(name).map(Tensor::floats).orElseThrow(() -> missing(name));
        if (found.length == columns) {
            return found;
        }
        float[] same = new float[columns];
        Arrays.fill(same, found[0]);
        return same;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(
                "the model has no '" + name + "'; encoders of the BERT and XLM-RoBERTa families are understood");
    }
}
