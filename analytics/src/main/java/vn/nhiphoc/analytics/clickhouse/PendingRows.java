package vn.nhiphoc.analytics.clickhouse;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** Rows that wait for the next flush, the newest of each key. One thread at a time. */
final class PendingRows {

    private final Map<Table, Map<List<Object>, Row>> byTable = new EnumMap<>(Table.class);
    private int size;
    private long newest;

    void add(Row row) {
        newest = Math.max(newest, row.version());
        Row before =
                byTable.computeIfAbsent(row.table(), table -> new HashMap<>()).put(row.key(), row);
        if (before == null) {
            size++;
        }
    }

    int size() {
        return size;
    }

    /** The highest version among them: they hold nothing of the log from there on. */
    long newest() {
        return newest;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void forEachTable(BiConsumer<Table, Collection<Row>> action) {
        byTable.forEach((table, rows) -> action.accept(table, rows.values()));
    }
}
