package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a view must hold: a value line for each key line, both tab-separated in the order of the columns, as the
 * database writes them.
 */
public final class Sheet {

    /** How a null is written. */
    public static final String NULL = "\\N";

    private final String view;
    private final List<Column> keys;
    private final List<Column> values;
    private final String condition;
    private final Map<String, String> rows = new HashMap<>();

    /** An empty sheet of the view. */
    public Sheet(String view, List<Column> keys, List<Column> values) {
        this(view, keys, values, "1");
    }

    private Sheet(String view, List<Column> keys, List<Column> values, String condition) {
        this.view = view;
        this.keys = List.copyOf(keys);
        this.values = List.copyOf(values);
        this.condition = condition;
    }

    /** An empty sheet of only those rows of the view. */
    public Sheet where(String only) {
        return new Sheet(view, keys, values, only);
    }

    /** One row of it; a second one with the key is an {@link IllegalStateException}. */
    public void add(String key, @Nullable Object... cells) {
        if (cells.length != values.size()) {
            throw new IllegalArgumentException(view + " has " + values.size() + " values, not " + cells.length);
        }
        if (rows.put(key, line(cells)) != null) {
            throw new IllegalStateException("two rows of " + view + " with the key " + key);
        }
    }

    /** Cells as the database writes them side by side. */
    public static String line(@Nullable Object... cells) {
        StringJoiner line = new StringJoiner("\t");
        for (Object cell : cells) {
            line.add(cell == null ? NULL : cell.toString());
        }
        return line.toString();
    }

    public String view() {
        return view;
    }

    /** Which of the view's rows it holds, in SQL. */
    public String condition() {
        return condition;
    }

    public List<Column> keys() {
        return keys;
    }

    public List<Column> values() {
        return values;
    }

    /** The rows, by key line. */
    public Map<String, String> rows() {
        return rows;
    }
}
