package vn.nhiphoc.analytics.properties;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.WrittenRows;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** The real views over rows that are put into the real tables, emptied for each use. */
public final class ShownViews {

    private final TestClickHouse.Database database;
    private final ClickHouseAddress address;

    private ShownViews(TestClickHouse.Database database) {
        this.database = database;
        this.address = ClickHouseAddress.open(database.jdbcUrl(), database.database());
    }

    static ShownViews inFreshDatabase() throws SQLException {
        ShownViews views = new ShownViews(TestClickHouse.freshDatabase());
        ClickHouseMigration.migrate(views.address);
        new Generations(views.address).serve(1, UUID.randomUUID().toString());
        return views;
    }

    /** What the views show of these rows, written one list after the other. */
    Map<View, List<vn.nhiphoc.audit.Row>> of(List<List<Row>> flushes) throws Exception {
        for (Table table : Table.values()) {
            database.query("TRUNCATE TABLE " + table.tableName() + "_rows");
        }
        for (List<Row> flush : flushes) {
            WrittenRows.put(address, flush);
        }
        return read(database);
    }

    /** What all views of a store show. */
    public static Map<View, List<vn.nhiphoc.audit.Row>> read(TestClickHouse.Database database) {
        Map<View, List<vn.nhiphoc.audit.Row>> shown = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (!view.viewName().equals("freshness")) {
                String query = "SELECT " + String.join(", ", view.columns()) + " FROM " + view.viewName();
                shown.put(
                        view,
                        database.query(query)
                                .lines()
                                .map(line -> row(view, line))
                                .toList());
            }
        }
        return shown;
    }

    private static vn.nhiphoc.audit.Row row(View view, String line) {
        List<String> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            String column = view.columns().get(values.size());
            boolean fraction = column.equals("share") || column.equals("quantity");
            values.add(value.equals("\\N") ? null : fraction ? Text.fraction(value) : value.replace("\\'", "'"));
        }
        return new vn.nhiphoc.audit.Row(view, values);
    }
}
