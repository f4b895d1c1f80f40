package org.palabre.themes.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one protobuf message of a byte array in place, field by field, without a schema. Lengths are int32: files up to
 * 2 GB.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class ProtoFields {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] data;
    private final int end;
    private int at;
    private int field;
    private long number;
    private Slice bytes;

    ProtoFields(Slice message) {
        this.data = message.data();
        this.at = message.from();
        this.end = message.from() + message.length();
        this.bytes = new Slice(data, at, 0);
    }

    /** Moves to the next field; false at the end. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        bytes = new Slice(data, at, 0);
        switch ((int) (key & 7)) {
            case VARINT -> number = varint();
            case FIXED64 -> skip(8);
            case FIXED32 -> skip(4);
            case BYTES -> skip((int) varint());
            default ->
                throw new IllegalArgumentException("not an ONNX file: wire type " + (key & 7) + " at byte " + at);
        }
        return true;
    }

    /** The number of the field that {@link #next} came to. */
    int field() {
        return field;
    }

    /** Its value, where it is a varint. */
    long number() {
        return number;
    }

    /** Its bytes, where it has a length or a fixed width; empty for a varint. */
    Slice bytes() {
        return bytes;
    }

    String text() {
        return bytes.text();
    }

    /** A repeated integer: one value, or several packed ones. */
    List<Long> numbers() {
        if (bytes.length() == 0) {
            return List.of(number);
        }
        ProtoFields packed = new ProtoFields(bytes);
        List<Long> all = new ArrayList<>();
        while (packed.at < packed.end) {
            all.add(packed.varint());
        }
        return all;
    }

    private void skip(int length) {
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException(
                    "not an ONNX file, or cut short: " + length + " bytes wanted at byte " + at);
        }
        bytes = new Slice(data, at, length);
        at += length;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= data.length) {
                throw new IllegalArgumentException("not an ONNX file, or cut short at byte " + at);
            }
            byte next = data[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("not an ONNX file: an endless number at byte " + at);
    }
}
