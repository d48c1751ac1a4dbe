package vn.nhiphoc.dashboards.clickhouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.nhiphoc.dashboards.DashboardsSettings;

/**
 * The reader's side of ClickHouse: a handful of pooled connections to one database. Safe for many threads; it can be
 * made while ClickHouse is away.
 */
public final class ClickHouse implements AutoCloseable {
    private static final String ANSWER_WITHIN_MS = "10000";
    private static final String CONNECT_WITHIN_MS = "2000";
    /** Three may be with one picture of the board; the others are for everybody else. */
    private static final int CONNECTIONS = 7;

    /**
     * Settings of all questions to which somebody waits for the answer, as Grafana's user has them: one core, since most of
     * a question's time is planning, and spreading its few rows over two costs more than it saves; one plan for a question
     * and the views in it, so that there is less to plan and what is not asked for is not computed; and before what is
     * inserted meanwhile, where the engine may say so (CAP_SYS_NICE).
     */
    static final Map<String, String> FOR_WHO_WAITS =
            Map.of("max_threads", "1", "analyzer_inline_views", "1", "os_threads_nice_value_query", "-8");

    private final HikariDataSource pool;

    /** Opens the pool; no connection is made yet. */
    public ClickHouse(DashboardsSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("dashboards-clickhouse");
        config.setDriverClassName("com.clickhouse.jdbc.ClickHouseDriver");
        config.setJdbcUrl(settings.clickHouseUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.addDataSourceProperty("database", settings.database());
        config.addDataSourceProperty("socket_timeout", ANSWER_WITHIN_MS);
        config.addDataSourceProperty("connection_timeout", CONNECT_WITHIN_MS);
        config.addDataSourceProperty("retry", "0");
        FOR_WHO_WAITS.forEach((name, value) -> config.addDataSourceProperty("clickhouse_setting_" + name, value));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(3000);
        pool = new HikariDataSource(config);
    }

    /**
     * Takes a connection for a few queries; close it when done.
     *
     * @throws ClickHouseAway when none can be had
     */
    public Reading reading() {
        return new Reading(connection());
    }

    @Override
    public void close() {
        pool.close();
    }

    private Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new ClickHouseAway("connecting", e);
        }
    }
}
