package vn.nhiphoc.ingest.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one field of an activity comes from: a column or a fixed value, never both.
 *
 * @param column the header of the column
 * @param fixed the same value for every row
 * @param values what the column's values mean; a value that is not listed is refused. Compared without regard to
 *     letter case and surplus spaces; null takes the values as they are
 * @param format the pattern of a day or a time, as {@link java.time.format.DateTimeFormatter} writes it
 * @param grouping what separates thousands in a number; null is nothing
 * @param optional whether the column may be blank, which leaves the field out
 */
record Field(
        @Nullable String column,
        @Nullable String fixed,
        @Nullable Map<String, String> values,
        @Nullable String format,
        @Nullable String grouping,
        boolean optional) {

    Field {
        if ((column == null) == (fixed == null)) {
            throw new IllegalArgumentException("needs either \"column\" or \"fixed\"");
        }
        if (fixed != null && values != null) {
            throw new IllegalArgumentException("\"values\" belongs to a \"column\"");
        }
        values = values == null ? null : Map.copyOf(values);
    }

    static Field fixed(String value) {
        return new Field(null, value, null, null, null, false);
    }
}
