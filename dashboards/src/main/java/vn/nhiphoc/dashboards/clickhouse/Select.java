package vn.nhiphoc.dashboards.clickhouse;

import java.util.Map;

/**
 * A SELECT whose rows leave in one of ClickHouse's own formats.
 *
 * @param act what is read, for messages
 * @param sql the statement, with {@code {name:Type}} where a value stands
 * @param values the values by their names
 */
public record Select(String act, String sql, Map<String, String> values) {
    /** Copies the values. */
    public Select {
        values = Map.copyOf(values);
    }
}
