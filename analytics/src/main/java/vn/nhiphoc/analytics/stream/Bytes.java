package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Small numbers in few bytes, and strings that repeat kept once. Any thread. */
public final class Bytes {
    private static final int SHARED = 1 << 12;
    /** Racy on purpose: a lost write costs one more copy of a string, never a wrong one. */
    private static final @Nullable String[] RECENT = new String[SHARED];

    private Bytes() {}

    /** A text, or null: its length in bytes (−1 is null), then UTF-8 in one piece, since streams pay for each call. */
    public static void writeText(@Nullable String text, DataOutputView out) throws IOException {
        if (text == null) {
            writeNumber(-1, out);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(utf8.length, out);
        out.write(utf8);
    }

    public static @Nullable String readNullableText(DataInputView in) throws IOException {
        int length = (int) readNumber(in);
        if (length < 0) {
            return null;
        }
        byte[] utf8 = new byte[length];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    public static String readText(DataInputView in) throws IOException {
        String text = readNullableText(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    /** A text that many values carry (a unit, a type, a campaign). */
    public static String readSharedText(DataInputView in) throws IOException {
        return shared(readText(in));
    }

    static String shared(String text) {
        int slot = text.hashCode() & (SHARED - 1);
        String recent = RECENT[slot];
        if (text.equals(recent)) {
            return recent;
        }
        RECENT[slot] = text;
        return text;
    }

    /** A number of any sign in 1 to 10 bytes, small ones in few. */
    public static void writeNumber(long number, DataOutputView out) throws IOException {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static long readNumber(DataInputView in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = in.readByte();
            rest |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("a number does not end");
    }
}
