package vn.nhiphoc.analytics.clickhouse;

import java.util.List;
import vn.nhiphoc.analytics.rows.Row;

/** Puts rows into the first generation as the sink does. */
public final class WrittenRows {
    private WrittenRows() {}

    public static void put(ClickHouseAddress address, List<Row> rows) throws Exception {
        PendingRows pending = new PendingRows();
        rows.forEach(pending::add);
        try (RowStore store = new RowStore(address, 1)) {
            store.put(pending);
        }
    }
}
