package org.palabre.themes.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A part of a file that was read whole; never copied, never changed.
 *
 * @param from first byte
 * @param length in bytes
 */
record Slice(byte[] data, int from, int length) {

    String text() {
        return new String(data, from, length, StandardCharsets.UTF_8);
    }

    /** The bytes as little-endian numbers. */
    ByteBuffer numbers() {
        return ByteBuffer.wrap(data, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
