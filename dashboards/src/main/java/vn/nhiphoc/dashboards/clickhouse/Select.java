package vn.nhiphoc.dashboards.clickhouse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT whose rows leave in one of ClickHouse's own formats.
 *
 * @param act what is read, for messages
 * @param sql the statement, with {@code {name:Type}} where a value stands
 * @param values the values by their names
 * @param database where its views are; null for the one of the settings
 */
public record Select(
        String act,
        String sql,
        Map<String, String> values,
        @Nullable String database) {
    /** Copies the values. */
    public Select {
        values = Map.copyOf(values);
    }

    /** From the views of the live figures. */
    public Select(String act, String sql, Map<String, String> values) {
        this(act, sql, values, null);
    }

    /** The same from the views of another database. */
    public Select in(String other) {
        return new Select(act, sql, values, other);
    }
}
