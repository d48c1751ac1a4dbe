package vn.nhiphoc.analytics.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.nhiphoc.analytics.rows.Column;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** What a store holds that keeps the highest version of each key. */
public final class Store {
    /** Table and key. */
    public record Id(Table table, List<Object> key) {}

    private final Map<Id, Row> rows = new HashMap<>();

    public Store write(List<Row> written) {
        for (Row row : written) {
            rows.merge(
                    new Id(row.table(), row.key()),
                    row,
                    (old, young) -> young.version() >= old.version() ? young : old);
        }
        return this;
    }

    public Map<Id, Row> versions() {
        return rows;
    }

    /** The rows that stand, without their versions: {@code "TABLE key" -> values}, in a readable order. */
    public Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        for (Row row : rows.values()) {
            if (!row.deleted()) {
                standing.put(row.table() + " " + row.key(), row.values().toString());
            }
        }
        return standing;
    }

    /** One column of the row with that key; null where no row stands or the column is null. */
    public Object value(Table table, String column, Object... key) {
        Row row = rows.get(new Id(table, List.of(key)));
        if (row == null || row.deleted()) {
            return null;
        }
        return row.values().get(names(table).indexOf(column));
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        for (Column column : table.valueColumns()) {
            names.add(column.name());
        }
        return names;
    }
}
