package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one field of a line comes from: a column or a fixed value, never both.
 *
 * @param column the header of the column, or several of which the file has one
 * @param fixed the same value for every row
 * @param values what the column's values mean; a value that is not listed is refused. Compared without regard to
 *     letter case and surplus spaces; null takes the values as they are
 * @param otherwise what a value that is not listed means, and a blank one; null is nothing
 * @param format the pattern of a day or a time, as {@link java.time.format.DateTimeFormatter} writes it
 * @param grouping what separates thousands in a number; null takes what is usual in Vietnam
 * @param optional whether the column may be missing or blank, which leaves the field out
 */
record Field(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> column,

        @Nullable String fixed,
        @Nullable Map<String, String> values,
        @Nullable String otherwise,
        @Nullable String format,
        @Nullable String grouping,
        boolean optional) {

    Field {
        if ((column == null) == (fixed == null)) {
            throw new IllegalArgumentException("needs either \"column\" or \"fixed\"");
        }
        if (column != null && column.isEmpty()) {
            throw new IllegalArgumentException("\"column\" must name at least one column");
        }
        if (fixed != null && values != null) {
            throw new IllegalArgumentException("\"values\" belongs to a \"column\"");
        }
        if (otherwise != null && values == null) {
            throw new IllegalArgumentException("\"otherwise\" belongs to \"values\"");
        }
        column = column == null ? null : List.copyOf(column);
        values = values == null ? null : Map.copyOf(values);
    }

    static Field fixed(String value) {
        return new Field(null, value, null, null, null, null, false);
    }

    Field butOptional() {
        return new Field(column, fixed, values, otherwise, format, grouping, true);
    }
}
