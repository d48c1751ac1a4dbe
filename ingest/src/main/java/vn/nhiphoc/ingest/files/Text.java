package vn.nhiphoc.ingest.files;

import java.text.Normalizer;
import java.util.Locale;

/** What a field of a file may hold. */
final class Text {

    private static final char UNDECODABLE = '\uFFFD';

    private Text() {}

    /** The text without what people vary unknowingly: composed accents, letter case, surplus spaces. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The text with line breaks and other spaces between words as single spaces. */
    static String oneLine(String text) {
        return isOneLine(text) ? text : text.replaceAll("\\s+", " ").strip();
    }

    /** Almost all texts are, and looking is much cheaper than replacing. */
    private static boolean isOneLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && Character.isWhitespace(c)) {
                return false;
            }
            if (c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** Whether the text could be decoded and holds no control characters but tabs and line breaks. */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == UNDECODABLE || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }
}
