package vn.nhiphoc.analytics.rows;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole row as the log up to a position says it: every event with a transaction id below {@code version} is in it,
 * none above. Of two rows with one key the higher version holds more.
 *
 * @param key the values of the table's key columns, in their order
 * @param values the values of its value columns; empty when deleted
 * @param deleted whether nothing supports the row any more
 */
public record Row(Table table, List<Object> key, List<@Nullable Object> values, boolean deleted, long version) {
    public Row {
        key = Collections.unmodifiableList(key);
        values = Collections.unmodifiableList(values);
        if (key.size() != table.keyColumns().size()
                || values.size() != (deleted ? 0 : table.valueColumns().size())) {
            throw new IllegalArgumentException(
                    "row of " + table + " with " + key.size() + " key and " + values.size() + " other values");
        }
    }

    /** The row as it stands. */
    public static Row of(Table table, List<Object> key, List<@Nullable Object> values, long version) {
        return new Row(table, key, values, false, version);
    }

    /** The row stands no more. */
    public static Row tombstone(Table table, List<Object> key, long version) {
        return new Row(table, key, List.of(), true, version);
    }

    /** The same row as of another position. */
    public Row as(long otherVersion) {
        return new Row(table, key, values, deleted, otherVersion);
    }
}
