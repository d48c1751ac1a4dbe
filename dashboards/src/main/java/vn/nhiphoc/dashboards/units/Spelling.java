package vn.nhiphoc.dashboards.units;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is typed into a search, brought to the letters that it is compared by. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Small letters without accents, words by single blanks: "Ba  Đình" is "ba dinh". */
    static String latin(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }
}
