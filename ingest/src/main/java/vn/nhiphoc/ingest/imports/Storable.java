package vn.nhiphoc.ingest.imports;

import org.jspecify.annotations.Nullable;

/** Text that the database takes: what spoilt files are called and hold may have characters that it does not. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** The text with a mark in the place of each null character and each half of a character. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? REPLACEMENT : c));
        return whole.toString();
    }
}
