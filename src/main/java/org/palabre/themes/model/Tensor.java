package org.palabre.themes.model;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A named constant of an ONNX file.
 *
 * @param type the number that ONNX gives the element type
 * @param shape lengths of the axes; empty for a single number
 * @param raw the elements, little-endian
 */
record Tensor(String name, int type, List<Long> shape, Slice raw) {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;
    static final int FLOAT16 = 10;

    Tensor {
        shape = List.copyOf(shape);
    }

    int axis(int index) {
        return shape.get(index).intValue();
    }

    boolean isBytes() {
        return type == INT8 || type == UINT8;
    }

    /** All elements as floats, bytes as the numbers they stand for, without any scale. */
    float[] floats() {
        ByteBuffer in = raw.numbers();
        int width =
                switch (type) {
                    case FLOAT -> Float.BYTES;
                    case FLOAT16 -> Short.BYTES;
                    case INT8, UINT8 -> 1;
                    default ->
                        throw new IllegalArgumentException(
                                name + ": element type " + type + " is not read; float, float16, int8 and uint8 are");
                };
        float[] out = new float[raw.length() / width];
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (type) {
                case FLOAT -> in.getFloat(i * width);
                case FLOAT16 -> Float.float16ToFloat(in.getShort(i * width));
                case INT8 -> in.get(i);
                default -> in.get(i) & 0xff;
            };
        }
        return out;
    }
}
