package vn.nhiphoc.analytics.comparison.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as ClickHouse's binary formats have them: little-endian, lengths as variable numbers. One thread. */
final class Bytes {
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[1 << 10];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, buffer.position() + more));
            buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(buffer.position());
        }
        return buffer;
    }

    Bytes one(int value) {
        room(1).put((byte) value);
        return this;
    }

    Bytes two(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    Bytes four(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    Bytes eight(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    Bytes all(byte[] values) {
        room(values.length).put(values);
        return this;
    }

    Bytes all(Bytes other) {
        room(other.size()).put(other.bytes, 0, other.size());
        return this;
    }

    Bytes all(int[] values) {
        ByteBuffer its = room(values.length * Integer.BYTES);
        its.asIntBuffer().put(values);
        its.position(its.position() + values.length * Integer.BYTES);
        return this;
    }

    Bytes all(double[] values) {
        ByteBuffer its = room(values.length * Double.BYTES);
        its.asDoubleBuffer().put(values);
        its.position(its.position() + values.length * Double.BYTES);
        return this;
    }

    Bytes length(int length) {
        int rest = length;
        while (rest > SEVEN_BITS) {
            one((rest & SEVEN_BITS) | (SEVEN_BITS + 1));
            rest >>>= 7;
        }
        return one(rest);
    }

    Bytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return length(utf8.length).all(utf8);
    }

    int size() {
        return buffer.position();
    }

    void clear() {
        buffer.clear();
    }

    InputStream read() {
        return new ByteArrayInputStream(bytes, 0, buffer.position());
    }
}
