package org.palabre.themes.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we need of an ONNX file: its constants, and which node multiplies by which of them.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>, whose field numbers these are
 */
final class OnnxFile {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_CONSTANT = 5;

    private final Map<String, Tensor> constants = new HashMap<>();
    private final Map<String, List<String>> inputsOfNode = new HashMap<>();

    private OnnxFile() {}

    /** @throws IllegalArgumentException if it is not an ONNX file, or keeps its weights in other files */
    static OnnxFile read(byte[] file) {
        OnnxFile onnx = new OnnxFile();
        ProtoFields model = new ProtoFields(new Slice(file, 0, file.length));
        while (model.next()) {
            if (model.field() == MODEL_GRAPH) {
                onnx.readGraph(new ProtoFields(model.bytes()));
            }
        }
        if (onnx.constants.isEmpty()) {
            throw new IllegalArgumentException("not an ONNX file: it holds no weights");
        }
        return onnx;
    }

    Optional<Tensor> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** Names of what flows into the node of this name; empty if there is none. */
    List<String> inputsOf(String node) {
        return inputsOfNode.getOrDefault(node, List.of());
    }

    private void readGraph(ProtoFields graph) {
        while (graph.next()) {
            switch (graph.field()) {
                case GRAPH_NODE -> readNode(new ProtoFields(graph.bytes()));
                case GRAPH_CONSTANT -> {
                    Tensor tensor = tensor(new ProtoFields(graph.bytes()));
                    constants.put(tensor.name(), tensor);
                }
                default -> {}
            }
        }
    }

    private void readNode(ProtoFields node) {
        List<String> inputs = new ArrayList<>();
        String name = "";
        while (node.next()) {
            switch (node.field()) {
                case 1 -> inputs.add(node.text());
                case 3 -> name = node.text();
                default -> {}
            }
        }
        inputsOfNode.put(name, inputs);
    }

    private static Tensor tensor(ProtoFields in) {
        List<Long> shape = new ArrayList<>();
        int type = 0;
        String name = "";
        Slice raw = in.bytes();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> shape.addAll(in.numbers());
                case 2 -> type = (int) in.number();
                case 4, 9 -> raw = in.bytes();
                case 5 -> raw = bytes(in.numbers(), type);
                case 8 -> name = in.text();
                case 13 ->
                    throw new IllegalArgumentException(
                            "the model keeps its weights in further files; one model.onnx is wanted");
                default -> {}
            }
        }
        return new Tensor(name, type, shape, raw);
    }

    /** Small types travel as a list of numbers too. */
    private static Slice bytes(List<Long> numbers, int type) {
        int width = type == Tensor.FLOAT16 ? Short.BYTES : 1;
        ByteBuffer out = ByteBuffer.allocate(numbers.size() * width).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            if (width == 1) {
                out.put((byte) number);
            } else {
                out.putShort((short) number);
            }
        }
        return new Slice(out.array(), 0, out.capacity());
    }
}
