package vn.nhiphoc.analytics.clickhouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sink_progress} that one job writes. */
final class ProgressTable {

    private static final String SOURCE = "event_log";

    private final int generation;
    private final String logId;

    ProgressTable(int generation, String logId) {
        this.generation = generation;
        this.logId = logId;
    }

    /** Takes over what an earlier run of this generation wrote of this log. */
    void resume(Connection connection, Progress progress) throws SQLException {
        String query = "SELECT position, toUnixTimestamp64Milli(last_visible_at) FROM sink_progress FINAL"
                + " WHERE generation = " + generation + " AND source = '" + SOURCE + "' AND log_id = '" + logId + "'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                long position = rows.getLong(1);
                long lastVisibleAt = rows.getLong(2);
                progress.resume(position, rows.wasNull() ? null : lastVisibleAt);
            }
        }
    }

    void write(Connection connection, Progress.Standing standing) throws SQLException {
        String insert = "INSERT INTO sink_progress SELECT " + generation + ", '" + SOURCE + "', '" + logId + "', "
                + standing.position() + ", " + standing.head() + ", " + moment(standing.lastRecordedAt()) + ", "
                + moment(standing.lastVisibleAt()) + ", " + standing.lagEvents() + ", " + standing.delayP50() + ", "
                + standing.delayP99() + ", now64(3)";
        try (Statement statement = connection.createStatement()) {
            statement.execute(insert);
        }
    }

    private static String moment(@Nullable Long millis) {
        return millis == null ? "NULL" : "fromUnixTimestamp64Milli(toInt64(" + millis + "))";
    }
}
