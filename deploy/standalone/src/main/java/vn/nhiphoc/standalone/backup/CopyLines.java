package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The rows of a part in COPY's text form, one at a time without a copy of each. A row ends at its line feed: one within
 * a value is written as two characters. Not thread-safe.
 */
final class CopyLines {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int filled;

    CopyLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException {
        start = end;
        int looked = start;
        while (true) {
            for (int i = looked; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i + 1;
                    return true;
                }
            }
            looked = filled - start;
            if (!more()) {
                if (filled > start) {
                    throw new IOException("the last row has no end");
                }
                return false;
            }
        }
    }

    /** Keeps what is looked at at the front, and reads more behind it. */
    private boolean more() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        end = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    /** Where the row's cell of that number begins, from 0. */
    int cell(int number) throws IOException {
        int at = start;
        for (int i = 0; i < number; at++) {
            if (at == end) {
                throw new IOException("a row has too few cells");
            }
            if (buffer[at] == '\t') {
                i++;
            }
        }
        return at;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    byte[] buffer() {
        return buffer;
    }
}
