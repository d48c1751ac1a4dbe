package vn.nhiphoc.analytics.clickhouse;

import vn.nhiphoc.analytics.rows.Table;

/** Where a table's rows are kept; its own name is that of the view that others read. */
final class StoredTables {

    private StoredTables() {}

    static String nameOf(Table table) {
        return table.tableName() + "_rows";
    }
}
