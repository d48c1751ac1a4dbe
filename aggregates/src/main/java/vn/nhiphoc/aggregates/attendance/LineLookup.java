package vn.nhiphoc.aggregates.attendance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/** What the log already has of some lines, in one look. */
final class LineLookup {

    private static final String SQL = "SELECT aggregate_identifier, payload_type, payload_revision, payload"
            + " FROM event_log WHERE aggregate_identifier = ANY(?) ORDER BY aggregate_identifier, sequence_number";

    private final DataSource pool;
    private final EventCodec codec = new EventCodec();

    LineLookup(DataSource pool) {
        this.pool = pool;
    }

    Map<String, LineState> states(Collection<String> lineIds) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", lineIds.toArray()));
            Map<String, LineState> states = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AttendanceEvent event =
                            (AttendanceEvent) codec.decode(rows.getString(2), rows.getString(3), rows.getString(4));
                    states.merge(
                            rows.getString(1), LineState.NONE.after(event), (before, first) -> before.after(event));
                }
            }
            connection.commit();
            return states;
        } catch (SQLException e) {
            throw new SqlFailure("look up " + lineIds.size() + " attendance lines", e);
        }
    }
}
