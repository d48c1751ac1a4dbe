package vn.nhiphoc.dashboards.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** A fresh ClickHouse database with the real tables and views, and rows as the stream would write them. */
public final class Store {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestClickHouse.Database database;
    private final Map<String, List<String>> waiting = new HashMap<>();
    private long version = 1;

    private Store(TestClickHouse.Database database) {
        this.database = database;
    }

    public static Store empty() {
        return in(TestClickHouse.freshDatabase());
    }

    /** A store of that name beside another. */
    public Store beside(String name) {
        return in(new TestClickHouse.Database(database.httpUrl() + "/" + name, database.httpUrl(), name));
    }

    private static Store in(TestClickHouse.Database database) {
        Store store = new Store(database);
        try {
            ClickHouseMigration.migrate("jdbc:clickhouse:" + store.database.httpUrl(), store.database.database());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        store.database.query("INSERT INTO serving (generation, log_id) VALUES (1, 'test')");
        return store;
    }

    public TestClickHouse.Database database() {
        return database;
    }

    /** A row of a private table; columns that are left out have their defaults. */
    public Store row(String table, Object... columns) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        row.put("generation", 1);
        row.put("version", version);
        row.put("deleted", 0);
        waiting.computeIfAbsent(table, name -> new ArrayList<>()).add(json(row));
        return this;
    }

    /** Makes the rows visible, and the freshness say so. */
    public Store visible() {
        waiting.forEach((table, rows) -> database.query("INSERT INTO " + table
                + " SETTINGS date_time_input_format='best_effort' FORMAT JSONEachRow\n" + String.join("\n", rows)));
        waiting.clear();
        version++;
        return beat(0);
    }

    /** A heartbeat of the sink at the position that was made visible last. */
    public Store beat(long lag) {
        database.query("INSERT INTO sink_progress (generation, source, log_id, position, head, last_recorded_at,"
                + " last_visible_at, lag_events, freshness_p50_ms, freshness_p99_ms, written_at)"
                + " VALUES (1, 'log', 'test', " + version + ", " + (version + lag) + ", now64(3) - 1, now64(3), " + lag
                + ", 210, 640, now64(3))");
        return this;
    }

    public long position() {
        return version;
    }

    private static String json(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
