package org.palabre.themes.model;

/**
 * Weights as a table of rows. Kept as the file has them (a byte each in a quantised model) and made into floats a few
 * rows at a time: so a model takes no more memory than its file.
 */
sealed interface Matrix {

    int rows();

    int columns();

    /** Writes one row into {@code into}, of {@link #columns} floats. */
    void row(int index, float[] into);

    /** Plain floats. */
    record Floats(int rows, int columns, float[] values) implements Matrix {
        @Override
        public void row(int index, float[] into) {
            System.arraycopy(values, index * columns, into, 0, columns);
        }
    }

    /**
     * Quantised: the float is {@code (byte - zero) * scale}, with one scale and zero per column, as
     * <a href="https://onnx.ai/onnx/operators/onnx__DequantizeLinear.html">DequantizeLinear</a> has it.
     *
     * @param sign 0x00 where bytes are signed, 0xff where they are not
     */
    record Bytes(int rows, int columns, Slice values, int sign, float[] zero, float[] scale) implements Matrix {
        @Override
        public void row(int index, float[] into) {
            byte[] data = values.data();
            int at = values.from() + index * columns;
            if (sign == 0) {
                for (int j = 0; j < columns; j++) {
                    into[j] = (data[at + j] - zero[j]) * scale[j];
                }
            } else {
                for (int j = 0; j < columns; j++) {
                    into[j] = ((data[at + j] & 0xff) - zero[j]) * scale[j];
                }
            }
        }
    }
}
