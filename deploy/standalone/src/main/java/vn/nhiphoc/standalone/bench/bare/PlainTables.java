package vn.nhiphoc.standalone.bench.bare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/** The product's tables as plain ones: a row takes no other's place. */
final class PlainTables {
    private PlainTables() {}

    static void in(ClickHouseAddress store) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            Map<String, String> tables = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT name, create_table_query FROM system.tables"
                    + " WHERE database = currentDatabase() AND name LIKE '%\\_rows'")) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getString(2));
                }
            }
            for (Map.Entry<String, String> table : tables.entrySet()) {
                statement.execute("DROP TABLE " + table.getKey());
                statement.execute(table.getValue().replaceAll("ReplacingMergeTree\\([^)]*\\)", "MergeTree"));
            }
        }
    }
}
