package vn.nhiphoc.analytics.clickhouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.eventlog.LogHead;

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
        String query = "SELECT position, toUnixTimestamp64Milli(last_visible_at), hold != 0" + here();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                long position = rows.getLong(1);
                long millis = rows.getLong(2);
                Long lastVisibleAt = rows.wasNull() ? null : millis;
                progress.resume(position, lastVisibleAt, rows.getBoolean(3));
            }
        }
    }

    /** Nobody may rely any more on the views standing still; a row as of a moment after the last, otherwise the same. */
    void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO sink_progress SELECT * REPLACE (0 AS hold,"
                    + " written_at + INTERVAL 1 MILLISECOND AS written_at)" + here());
        }
    }

    void write(Connection connection, Progress.Standing standing) throws SQLException {
        LogHead.HeldBy heldBy = standing.heldBy();
        String insert = "INSERT INTO sink_progress (generation, source, log_id, position, head, last_recorded_at,"
                + " last_visible_at, lag_events, freshness_p50_ms, freshness_p99_ms, hold, held_by, held_since,"
                + " written_at) SELECT " + generation + ", '" + SOURCE + "', '" + logId + "', "
                + standing.position() + ", " + standing.head() + ", " + moment(standing.lastRecordedAt()) + ", "
                + moment(standing.lastVisibleAt()) + ", " + standing.lagEvents() + ", " + standing.delayP50() + ", "
                + standing.delayP99() + ", " + standing.hold() + ", " + text(heldBy == null ? null : heldBy.name())
                + ", " + moment(heldBy == null ? null : heldBy.since()) + ", now64(3)";
        try (Statement statement = connection.createStatement()) {
            statement.execute(insert);
        }
    }

    private String here() {
        return " FROM sink_progress FINAL WHERE generation = " + generation + " AND source = '" + SOURCE
                + "' AND log_id = '" + logId + "'";
    }

    /** As its bytes, so that nobody's name for a session can be anything but text. */
    private static String text(@Nullable String text) {
        return text == null
                ? "NULL"
                : "unhex('" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "')";
    }

    private static String moment(@Nullable Long millis) {
        return millis == null ? "NULL" : "fromUnixTimestamp64Milli(toInt64(" + millis + "))";
    }
}
