package vn.nhiphoc.ingest.files;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of visits. */
final class Counts {

    private static final int DIGITS = 9;

    private Counts() {}

    /** The number in that column; null where it is left out, or refused with a fault. */
    static @Nullable Long read(Column column, List<String> row, List<RowRead.Fault> faults) {
        String text = column.text(row, faults);
        if (text == null) {
            return null;
        }
        String grouping = column.field().grouping();
        String digits = grouping == null ? text : text.replace(grouping, "");
        if (digits.isEmpty()
                || digits.length() > DIGITS
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                || (grouping != null && !wellGrouped(text, grouping))) {
            faults.add(Faults.number(column.name(), text));
            return null;
        }
        return Long.valueOf(digits);
    }

    /** 1.234.567, and 1234567, but not 12.34. */
    private static boolean wellGrouped(String text, String grouping) {
        String[] groups = text.split(Pattern.quote(grouping), -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return groups.length == 1 || (!groups[0].isEmpty() && groups[0].length() <= 3);
    }
}
