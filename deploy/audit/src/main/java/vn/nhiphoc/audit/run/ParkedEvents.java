package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events that the pipeline of a running system has set aside. */
public record ParkedEvents(String postgres, String clickhouse) {

    /**
     * One of them.
     *
     * @param recordedAt ISO 8601; empty where the log does not hold it
     */
    public record Parked(
            String transactionId, String globalIndex, String name, String revision, String reason, String recordedAt) {}

    /** All of them, in the order of the log. */
    public List<Parked> list() throws InterruptedException {
        FigureStore store = new FigureStore(clickhouse);
        try (Connection session = new LogDatabase(postgres).connect()) {
            List<Parked> parked = new ArrayList<>();
            for (List<@Nullable String> row : store.ask("SELECT transaction_id, global_index, name, revision, reason"
                    + " FROM parked_events ORDER BY transaction_id, global_index")) {
                List<String> values = row.stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
                parked.add(new Parked(
                        values.get(0),
                        values.get(1),
                        values.get(2),
                        values.get(3),
                        values.get(4),
                        recordedAt(session, values.get(0), values.get(1))));
            }
            return parked;
        } catch (SQLException | IOException e) {
            throw new AuditFailure("không đọc được: " + e.getMessage(), "cannot read: " + e.getMessage(), e);
        }
    }

    private static String recordedAt(Connection session, String transactionId, String globalIndex) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(
                "SELECT time_stamp FROM event_log WHERE transaction_id = ?::xid8 AND global_index = ?::bigint")) {
            statement.setString(1, transactionId);
            statement.setString(2, globalIndex);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
