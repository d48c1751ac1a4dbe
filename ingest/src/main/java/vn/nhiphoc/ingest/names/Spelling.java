package vn.nhiphoc.ingest.names;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a Vietnamese name in which spellings that mean the same are equal. */
public final class Spelling {

    private Spelling() {}

    /** Letter case, punctuation, spaces and the place of a tone within its syllable (Hoà, Hòa) do not matter. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isTone(c)) {
                tones.append(c);
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                key.append(c);
            } else {
                end(key, tones);
            }
        }
        end(key, tones);
        return key.toString().stripTrailing();
    }

    /** As {@link #key}, and diacritics do not matter either. */
    public static String latin(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                latin.append(c == 'đ' ? 'd' : c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && latin.length() > 0
                    && latin.charAt(latin.length() - 1) != ' ') {
                latin.append(' ');
            }
        }
        return latin.toString().stripTrailing();
    }

    /** Whether somebody wrote without diacritics at all, and so may have meant any of them. */
    public static boolean isBare(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static void end(StringBuilder key, StringBuilder tones) {
        key.append(tones);
        tones.setLength(0);
        if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    /** Grave, acute, tilde, hook above, dot below. */
    private static boolean isTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
    }
}
