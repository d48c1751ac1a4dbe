package vn.nhiphoc.ingest.json;

import java.text.Normalizer;

/** What text may hold. */
public final class Texts {

    private static final int LONGEST_QUOTE = 40;

    private Texts() {}

    /** Checks text and gives it back in NFC. */
    static String clean(String given, int longest) {
        refuseControls(given);
        if (given.length() > longest) {
            throw new Unfit("too_long", "must have at most " + longest + " characters, has " + given.length());
        }
        if (given.isBlank()) {
            throw new Unfit("blank", "must not be blank; leave the field out where there is nothing to say");
        }
        return Normalizer.isNormalized(given, Normalizer.Form.NFC)
                ? given
                : Normalizer.normalize(given, Normalizer.Form.NFC);
    }

    /** Refuses NUL, other control characters and halves of surrogate pairs, which no store takes unchanged. */
    static void refuseControls(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isISOControl(c)) {
                throw new Unfit(
                        "invalid_text",
                        String.format("must not hold control characters (U+%04X at character %d)", (int) c, i + 1));
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < given.length()
                    && Character.isLowSurrogate(given.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Unfit("invalid_text", "holds half a character (U+" + Integer.toHexString(c) + ")");
            }
        }
    }

    /** The value in quotes for a message: cut where it is long, control characters made visible. */
    public static String quoted(String given) {
        StringBuilder quoted = new StringBuilder("\"");
        given.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) || isSurrogate(c) ? 0xFFFD : c));
        return quoted.append(given.length() > LONGEST_QUOTE ? "…\"" : "\"").toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
