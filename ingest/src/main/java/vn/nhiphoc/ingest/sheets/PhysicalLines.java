package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, ended by LF or CRLF, in NFC (Windows-1258 keeps tones apart from their letters); a line over the
 * limit is cut and marked.
 */
final class PhysicalLines {

    private static final int AHEAD = 20;

    private final Reader reader;
    private final int longest;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 14];
    private int next;
    private int filled;
    private long number;

    PhysicalLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line waiting = putBack.pollFirst();
        return waiting != null ? waiting : read();
    }

    /** Gives lines back, which come again in the same order. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.addFirst(lines.get(i));
        }
    }

    /** The first lines, as far as there are so many; they come again. */
    List<String> ahead() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (@Nullable Line line = next(); line != null; line = lines.size() < AHEAD ? next() : null) {
            lines.add(line);
        }
        putBack(lines);
        return lines.stream().map(Line::text).toList();
    }

    private @Nullable Line read() throws IOException {
        int c = character();
        if (c < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        for (; c >= 0 && c != '\n'; c = character()) {
            if (text.length() < longest) {
                text.append((char) c);
            } else {
                cut = cut || c != '\r';
            }
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return new Line(++number, Normalizer.normalize(text, Normalizer.Form.NFC), cut);
    }

    /** The next one, or -1; a reader of single characters would take a lock for each. */
    private int character() throws IOException {
        if (next == filled) {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            next = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[next++];
    }

    /** A line without its end; {@code cut} when it was longer than the limit. */
    record Line(long number, String text, boolean cut) {

        boolean opensOrClosesAQuote() {
            boolean odd = false;
            for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
                odd = !odd;
            }
            return odd;
        }
    }
}
