package vn.nhiphoc.standalone.flink;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.nhiphoc.analytics.eventlog.LogAddress;

/** The id of a log. */
final class LogIdentity {
    private LogIdentity() {}

    static String of(LogAddress log) throws SQLException {
        try (Connection connection = log.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM log_identity")) {
            if (!row.next()) {
                throw new SQLException("the log has no id yet");
            }
            return row.getString(1);
        }
    }
}
