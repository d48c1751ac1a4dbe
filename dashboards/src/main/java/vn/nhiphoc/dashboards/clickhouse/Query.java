package vn.nhiphoc.dashboards.clickhouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A SELECT and the values of its question marks.
 *
 * @param act what is read, for messages
 * @param sql the statement
 * @param values text or whole numbers, in the order of the question marks
 */
public record Query(String act, String sql, List<Object> values) {
    /** Copies the values. */
    public Query {
        values = List.copyOf(values);
    }

    /** A query of these values. */
    public static Query of(String act, String sql, Object... values) {
        return new Query(act, sql, Arrays.asList(values));
    }

    /** The same query with more of the statement and its values behind. */
    public Query and(String more, Object... further) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(further));
        return new Query(act, sql + more, all);
    }
}
