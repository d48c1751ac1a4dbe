package vn.nhiphoc.audit.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.audit.LoggedEvent;

/**
 * Reads what the log holds below a position, a piece at a time, so that no statement runs long and no snapshot is held.
 * Everything below a position that the pipeline has passed is decided, so pieces add up to one picture.
 */
final class LogReading {
    private static final int FACTS_AT_ONCE = 5_000;
    private static final int NUMBERS_AT_ONCE = 20_000;
    private static final String EVENT = "transaction_id::text, global_index, aggregate_identifier, sequence_number,"
            + " payload_type, payload_revision, payload";
    private static final String FACTS = "SELECT " + EVENT + " FROM event_log WHERE type <> 'line'"
            + " AND (transaction_id, global_index) > (?::xid8, ?) AND transaction_id < ?::xid8"
            + " ORDER BY event_log.transaction_id, global_index LIMIT " + FACTS_AT_ONCE;
    private static final String LINES = "SELECT " + EVENT + " FROM event_log WHERE type = 'line'"
            + " AND global_index > ? AND global_index <= ? AND transaction_id < ?::xid8";
    private static final String CONTAINING = "SELECT " + EVENT + " FROM event_log"
            + " WHERE global_index > ? AND global_index <= ? AND transaction_id < ?::xid8"
            + " AND (payload LIKE ANY (?))";

    private final Connection connection;
    private final long position;

    /** Takes what one event says. */
    interface Reader {
        void read(LoggedEvent event);
    }

    LogReading(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    /** The highest number in the log, above that of any event below the position. */
    long last() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT max(global_index) FROM event_log");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Everything but attendance lines, in the order of the log. */
    void facts(Reader reader) throws SQLException {
        long transaction = 0;
        long index = 0;
        int found = FACTS_AT_ONCE;
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            while (found == FACTS_AT_ONCE) {
                found = 0;
                statement.setString(1, Long.toString(transaction));
                statement.setLong(2, index);
                statement.setString(3, Long.toString(position));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        LoggedEvent event = event(rows);
                        transaction = event.transactionId();
                        index = event.globalIndex();
                        reader.read(event);
                    }
                }
            }
        }
    }

    /** Attendance lines, in the order of their numbers. */
    void lines(Reader reader, Progress progress) throws SQLException {
        long last = last();
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            for (long from = 0; from < last; from += NUMBERS_AT_ONCE) {
                piece(statement, from, reader);
                progress.at("đọc nhật ký", "reading the log", Math.min(last, from + NUMBERS_AT_ONCE), last);
            }
        }
    }

    /** Events of any kind whose JSON holds one of these texts, in the order of their numbers. Looks at the whole log. */
    void containing(Iterable<String> texts, Reader reader) throws SQLException {
        List<String> patterns = new ArrayList<>();
        texts.forEach(text -> patterns.add(
                "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"));
        long last = last();
        try (PreparedStatement statement = connection.prepareStatement(CONTAINING)) {
            statement.setArray(4, connection.createArrayOf("text", patterns.toArray()));
            for (long from = 0; from < last && !patterns.isEmpty(); from += NUMBERS_AT_ONCE) {
                piece(statement, from, reader);
            }
        }
    }

    private void piece(PreparedStatement statement, long from, Reader reader) throws SQLException {
        statement.setLong(1, from);
        statement.setLong(2, from + NUMBERS_AT_ONCE);
        statement.setString(3, Long.toString(position));
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(event(rows));
            }
        }
    }

    private static LoggedEvent event(ResultSet rows) throws SQLException {
        return new LoggedEvent(
                Long.parseLong(rows.getString(1)),
                rows.getLong(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7));
    }
}
