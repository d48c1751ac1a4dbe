package vn.nhiphoc.ingest.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Cell;

/**
 * Whole numbers as an office writes them: 1234, 1.234, 1 234, 1.234,0. A dash is none, so 0; a blank and an ellipsis
 * are unknown.
 */
final class Counts {

    private static final int DIGITS = 9;
    /** No number that is meant is longer, and a pattern that repeats a group climbs the stack with each. */
    private static final int LONGEST = 40;

    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);
    private static final Set<String> NONE = Set.of("-", "–", "—");
    private static final Set<String> UNKNOWN = Set.of("…", "...");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}([ \u00a0\u2009\u202f]\\d{3})+(,0+)?");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,0+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(,0+)?");

    private Counts() {}

    /** The number in that column; null where it is unknown, or refused with a fault. */
    static @Nullable Long read(Column column, List<Cell> row, List<RowRead.Fault> faults) {
        Cell cell = column.cell(row);
        if (cell.number() != null) {
            return whole(column, cell.number(), faults);
        }
        if (UNKNOWN.contains(cell.text()) && column.field().optional()) {
            return null;
        }
        String text = column.text(row, faults);
        if (text == null) {
            return null;
        }
        @Nullable
        String digits = NONE.contains(text) ? "0" : digits(text, column.field().grouping());
        if (digits == null || digits.length() > DIGITS) {
            faults.add(Faults.number(column.name(), text));
            return null;
        }
        return Long.valueOf(digits);
    }

    private static @Nullable Long whole(Column column, BigDecimal number, List<RowRead.Fault> faults) {
        if (number.signum() < 0
                || number.compareTo(MOST) > 0
                || number.stripTrailingZeros().scale() > 0) {
            faults.add(Faults.number(column.name(), number.toPlainString()));
            return null;
        }
        return number.longValueExact();
    }

    private static @Nullable String digits(String text, @Nullable String grouping) {
        if (isDigits(text, 0, text.length())) {
            return text;
        }
        if (grouping != null) {
            return wellGrouped(text, grouping) ? text.replace(grouping, "") : null;
        }
        int dot = text.length() - 4;
        if (dot > 0
                && dot <= 3
                && text.charAt(dot) == '.'
                && isDigits(text, 0, dot)
                && isDigits(text, dot + 1, text.length())) {
            return text.substring(0, dot) + text.substring(dot + 1);
        }
        if (text.length() > LONGEST) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()
                && !DOTTED.matcher(text).matches()
                && !SPACED.matcher(text).matches()) {
            return null;
        }
        int decimals = text.indexOf(',');
        return (decimals < 0 ? text : text.substring(0, decimals)).replaceAll("[^0-9]", "");
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    /** 1.234.567, and 1234567, but not 12.34. */
    private static boolean wellGrouped(String text, String grouping) {
        String[] groups = text.split(Pattern.quote(grouping), -1);
        for (int i = 0; i < groups.length; i++) {
            if (!groups[i].matches("[0-9]+") || (i > 0 && groups[i].length() != 3)) {
                return false;
            }
        }
        return groups.length == 1 || groups[0].length() <= 3;
    }
}
