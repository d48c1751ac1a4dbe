package vn.nhiphoc.aggregates.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.aggregates.shared.PlainInstant;

/**
 * Reads the log by plain JDBC, on one connection of its own (auto-commit, so that it never holds a snapshot). After an
 * {@link SQLException} close it and open another. Not thread-safe.
 */
public final class LogReader implements AutoCloseable {

    /** What {@link #event} reads, by its place: looking for names would cost more than reading. */
    private static final String EVENT = "transaction_id::text AS transaction_id, global_index, aggregate_identifier,"
            + " sequence_number, payload_type, payload_revision, payload, meta_data, time_stamp";

    /**
     * Detection and read in one statement: a transaction that is still open when the snapshot is taken lies at or above
     * its xmin, so its events are not read now, and later ones of the same order are not read before them.
     */
    private static final String SAFE_TAIL = safeTail("");

    private static final String SAFE_TAIL_WITHOUT_LINES = safeTail(" AND l.type NOT IN ('line', 'summary')");

    /** Who holds this advisory lock asks the reader that feeds the figures to stand still (see the analytics' source). */
    public static final long HOLD_LOCK = 7_249_302;

    private static final String ASKED_TO_HOLD = "SELECT min(pid) FROM pg_locks WHERE locktype = 'advisory'"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            + " AND classid = 0 AND objid = " + HOLD_LOCK + " AND objsubid = 1 AND mode = 'ExclusiveLock' AND granted";

    private static final String END = "SELECT b.boundary::text AS boundary, l.transaction_id::text AS transaction_id,"
            + " l.global_index, l.time_stamp, h.pid, h.role, h.application, h.database, h.since, (" + ASKED_TO_HOLD
            + ") AS asked_to_hold FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS boundary) b LEFT JOIN LATERAL"
            + " (SELECT * FROM event_log WHERE transaction_id < ?::xid8"
            + " ORDER BY transaction_id DESC, global_index DESC LIMIT 1) l ON true"
            + " LEFT JOIN LATERAL (SELECT * FROM tail_holder(b.boundary) LIMIT 1) h"
            + " ON h.since IS NULL OR h.since < clock_timestamp() - interval '1 second'";

    private static final String COUNT_AFTER = "SELECT count(*) FROM (SELECT 1 FROM event_log"
            + " WHERE (transaction_id, global_index) > (?::xid8, ?) AND transaction_id < ?::xid8 LIMIT ?) counted";

    /**
     * Where the log ended at a moment, among all committed events, and whether nothing can still appear below it. A time
     * that cannot be read is no later one.
     */
    private static final String END_AT =
            "SELECT e.past::text AS past, e.past <= pg_snapshot_xmin(pg_current_snapshot())"
                    + " AS decided FROM (SELECT coalesce((SELECT transaction_id FROM event_log"
                    + " WHERE CASE WHEN pg_input_is_valid(time_stamp, 'timestamptz') THEN time_stamp::timestamptz > ?::timestamptz"
                    + " ELSE false END ORDER BY transaction_id LIMIT 1), (SELECT (transaction_id::text::numeric + 1)::text::xid8"
                    + " FROM event_log ORDER BY transaction_id DESC LIMIT 1), '0'::xid8) AS past) e";

    private static final String AGGREGATES = "SELECT " + EVENT + " FROM event_log"
            + " WHERE aggregate_identifier = ANY(?) AND sequence_number > ?"
            + " ORDER BY aggregate_identifier, sequence_number";

    /** The end of a log that is read without one: no transaction has it. */
    public static final long WITHOUT_END = Long.MAX_VALUE;

    private final Connection connection;
    private final long before;
    /** Events that were recorded together have one time. */
    private String lastTime = "";

    private Instant lastRecordedAt = StoredEvent.SOMETIME;

    private LogReader(Connection connection, long before) {
        this.connection = connection;
        this.before = before;
    }

    public static LogReader open(DataSource source) throws SQLException {
        return open(source, WITHOUT_END);
    }

    /** For the part of the log below that transaction: its tail, its end and its count know nothing of what follows. */
    public static LogReader open(DataSource source, long before) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(true);
        return new LogReader(connection, before);
    }

    /** The id that was made with the log; it differs in a log that was restored. */
    public UUID logId() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM log_identity");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /** At most {@code limit} events after that position, and only such that no earlier one can still appear. */
    public LogBatch safeTail(LogPosition after, int limit) throws SQLException {
        return read(SAFE_TAIL, after, limit);
    }

    /** The same without attendance lines and summaries: the small part of the log that intake must know. */
    public LogBatch safeTailWithoutLines(LogPosition after, int limit) throws SQLException {
        return read(SAFE_TAIL_WITHOUT_LINES, after, limit);
    }

    /**
     * The first transaction that was recorded after that moment, or the one behind the log's last where none was; empty
     * while something may still appear below it.
     */
    public OptionalLong endAt(Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END_AT)) {
            statement.setString(1, moment.toString());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean("decided")
                        ? OptionalLong.of(Long.parseLong(rows.getString("past")))
                        : OptionalLong.empty();
            }
        }
    }

    private LogBatch read(String tail, LogPosition after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tail)) {
            bind(statement, after, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                long boundary = 0;
                while (rows.next()) {
                    boundary = boundary == 0 ? Long.parseLong(rows.getString(1)) : boundary;
                    if (rows.getString(2) != null) {
                        events.add(event(rows, 1));
                    }
                }
                return new LogBatch(boundary, events, events.size() < limit);
            }
        }
    }

    /** The log's end now. */
    public LogEnd end() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, Long.toString(before));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                String last = rows.getString("transaction_id");
                return new LogEnd(
                        Long.parseLong(rows.getString("boundary")),
                        last == null
                                ? LogPosition.START
                                : new LogPosition(Long.parseLong(last), rows.getLong("global_index")),
                        last == null ? null : recordedAt(rows.getString("time_stamp")),
                        holder(rows),
                        rows.getInt("asked_to_hold"));
            }
        }
    }

    /** How many committed events stand after that position, counted up to {@code cap}. */
    public long countAfter(LogPosition position, int cap) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT_AFTER)) {
            bind(statement, position, cap);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** All committed events of one aggregate, in their order. */
    public List<StoredEvent> aggregate(String aggregateId) throws SQLException {
        return aggregates(List.of(aggregateId), -1);
    }

    /** The committed events of those aggregates whose sequence number is above that, each aggregate's in their order. */
    public List<StoredEvent> aggregates(Collection<String> aggregateIds, long aboveSequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AGGREGATES)) {
            statement.setArray(1, connection.createArrayOf("text", aggregateIds.toArray()));
            statement.setLong(2, aboveSequence);
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows, 0));
                }
                return events;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String safeTail(String condition) {
        return "SELECT b.boundary::text AS boundary, e.* FROM"
                + " (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS boundary) b LEFT JOIN LATERAL (SELECT "
                + EVENT.replace("transaction_id::text AS transaction_id", "l.transaction_id")
                + " FROM event_log l WHERE (l.transaction_id, l.global_index) > (?::xid8, ?)"
                + " AND l.transaction_id < ?::xid8 AND l.transaction_id < b.boundary" + condition
                + " ORDER BY l.transaction_id, l.global_index LIMIT ?) e ON true"
                + " ORDER BY e.transaction_id, e.global_index";
    }

    private void bind(PreparedStatement statement, LogPosition position, int limit) throws SQLException {
        statement.setString(1, Long.toString(position.transactionId()));
        statement.setLong(2, position.globalIndex());
        statement.setString(3, Long.toString(before));
        statement.setInt(4, limit);
    }

    private static @Nullable TailHolder holder(ResultSet rows) throws SQLException {
        String role = rows.getString("role");
        if (role == null) {
            return null;
        }
        int pid = rows.getInt("pid");
        boolean prepared = rows.wasNull();
        OffsetDateTime since = rows.getObject("since", OffsetDateTime.class);
        return new TailHolder(
                prepared ? null : pid,
                role,
                Objects.requireNonNullElse(rows.getString("application"), ""),
                Objects.requireNonNullElse(rows.getString("database"), ""),
                since == null ? null : since.toInstant());
    }

    /** The event whose columns stand behind that many others. */
    private StoredEvent event(ResultSet rows, int behind) throws SQLException {
        return new StoredEvent(
                new LogPosition(Long.parseLong(rows.getString(behind + 1)), rows.getLong(behind + 2)),
                rows.getString(behind + 3),
                rows.getLong(behind + 4),
                rows.getString(behind + 5),
                rows.getString(behind + 6),
                rows.getString(behind + 7),
                rows.getString(behind + 8),
                recordedAt(rows.getString(behind + 9)));
    }

    /** Tells of delays and counts nowhere, so one that cannot be read must not stop anybody. */
    private Instant recordedAt(String text) {
        if (!text.equals(lastTime)) {
            lastTime = text;
            lastRecordedAt = read(text);
        }
        return lastRecordedAt;
    }

    private static Instant read(String time) {
        try {
            Instant at = PlainInstant.parse(time);
            return LocalTime.holds(at) ? at : StoredEvent.SOMETIME;
        } catch (DateTimeParseException e) {
            return StoredEvent.SOMETIME;
        }
    }
}
