package vn.nhiphoc.analytics.comparison.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads an answer in ClickHouse's format RowBinary, value by value. A text that is the same as the one before, as in rows
 * that are stored by that text, is made only once. One thread.
 */
final class BinaryRows {
    private static final int SEVEN_BITS = 0x7F;

    private final InputStream in;
    private String text = "";
    private byte[] textBytes = new byte[0];
    private byte[] bytes = new byte[1 << 16];
    private ByteBuffer buffer =
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    BinaryRows(InputStream in) {
        this.in = in;
    }

    /** Whether there is another row. */
    boolean next() throws IOException {
        return buffer.hasRemaining() || fill(1);
    }

    int one() throws IOException {
        return need(1).get() & 0xFF;
    }

    int two() throws IOException {
        return need(Short.BYTES).getShort() & 0xFFFF;
    }

    double real() throws IOException {
        return need(Double.BYTES).getDouble();
    }

    String text() throws IOException {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = one();
            length |= (next & SEVEN_BITS) << shift;
            shift += 7;
        } while (next > SEVEN_BITS);
        ByteBuffer its = need(length);
        int start = its.position();
        its.position(start + length);
        if (!Arrays.equals(textBytes, 0, textBytes.length, bytes, start, start + length)) {
            textBytes = Arrays.copyOfRange(bytes, start, start + length);
            text = new String(textBytes, StandardCharsets.UTF_8);
        }
        return text;
    }

    private ByteBuffer need(int needed) throws IOException {
        if (buffer.remaining() < needed && !fill(needed)) {
            throw new EOFException("the answer ends within a row");
        }
        return buffer;
    }

    private boolean fill(int needed) throws IOException {
        if (needed > bytes.length) {
            byte[] larger = new byte[2 * needed];
            buffer = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).put(buffer);
            bytes = larger;
        } else {
            buffer.compact();
        }
        while (buffer.position() < needed) {
            int read = in.read(bytes, buffer.position(), bytes.length - buffer.position());
            if (read < 0) {
                buffer.flip();
                return false;
            }
            buffer.position(buffer.position() + read);
        }
        buffer.flip();
        return true;
    }
}
