package vn.nhiphoc.standalone.flink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which generation of the figures the views show.
 *
 * @param fresh whether it was begun just now, so that nothing of an earlier run belongs to it
 */
record Generation(int number, boolean fresh) {
    /** The served one; a store that serves nothing yet, or another log, gets a new one. */
    static Generation served(Connection store, String logId) throws SQLException {
        int last = 0;
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT argMax(generation, switched_at), argMax(log_id, switched_at) FROM serving")) {
            if (row.next()) {
                last = row.getInt(1);
                if (logId.equals(row.getString(2))) {
                    return new Generation(last, false);
                }
            }
        }
        try (PreparedStatement begin =
                store.prepareStatement("INSERT INTO serving (generation, log_id) VALUES (?, ?)")) {
            begin.setInt(1, last + 1);
            begin.setString(2, logId);
            begin.executeUpdate();
        }
        return new Generation(last + 1, true);
    }
}
