package vn.nhiphoc.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.embedded.testing.TestPostgres;

/** Writes events straight into a log, a transaction at a time. */
public final class LogWriter implements WrittenLog, AutoCloseable {

    private static final String READER_PASSWORD = "reader";
    private static final String INSERT = "INSERT INTO event_log (event_identifier, aggregate_identifier,"
            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
            + " VALUES (?, ?, 0, 'test', ?, ?, ?, ?, ?)";

    private final TestPostgres.Database database;
    private Connection connection;
    private final EventCodec codec = new EventCodec();

    private LogWriter(TestPostgres.Database database) throws SQLException {
        this.database = database;
        this.connection = connected(database);
    }

    private static Connection connected(TestPostgres.Database database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A new log. */
    public static LogWriter onFreshLog() throws SQLException {
        return onFreshLog(TestPostgres.freshDatabase());
    }

    /** A new log in that database. */
    static LogWriter onFreshLog(TestPostgres.Database database) throws SQLException {
        org.postgresql.ds.PGSimpleDataSource owner = new org.postgresql.ds.PGSimpleDataSource();
        owner.setUrl(database.jdbcUrl());
        owner.setUser(database.user());
        owner.setPassword(database.password());
        LogMigration.migrate(owner, new LogMigration.RolePasswords("intake", READER_PASSWORD));
        return new LogWriter(database);
    }

    /** Another writer to the same log. */
    public LogWriter another() throws SQLException {
        return new LogWriter(database);
    }

    /** Goes on after the server was away. */
    void reconnect() throws SQLException {
        connection = connected(database);
    }

    /** A session of the superuser. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    /** All that it holds, as the audit reads it. */
    List<LoggedEvent> logged() throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (Connection session = connect();
                Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SELECT transaction_id::text::bigint, global_index,"
                        + " aggregate_identifier, sequence_number, payload_type, payload_revision, payload"
                        + " FROM event_log")) {
            while (rows.next()) {
                events.add(new LoggedEvent(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7)));
            }
        }
        return events;
    }

    /** As the jobs' role. */
    @Override
    public LogAddress address() {
        return new LogAddress(database.jdbcUrl(), LogMigration.READER_ROLE, READER_PASSWORD);
    }

    @Override
    public String logId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id::text FROM log_identity")) {
            rows.next();
            String id = rows.getString(1);
            connection.commit();
            return id;
        }
    }

    /** Appends the events and commits. */
    public void append(Event... events) throws SQLException {
        write(events);
        connection.commit();
    }

    /** Appends the events and leaves the transaction open. */
    public void write(Event... events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                EventType type = EventTypes.of(event.getClass());
                add(insert, type.name(), type.revision(), codec.encode(event));
            }
            insert.executeBatch();
        }
    }

    /** Appends something under a name of its own. */
    public void appendRaw(String name, String payload) throws SQLException {
        appendRaw(name, "1", payload);
    }

    /** The same with a revision of its own. */
    public void appendRaw(String name, String revision, String payload) throws SQLException {
        appendRaw(name, revision, List.of(payload));
    }

    /** The same, many in one transaction. */
    void appendRaw(String name, String revision, List<String> payloads) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (String payload : payloads) {
                add(insert, name, revision, payload);
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** One more than the highest transaction that has committed events. */
    @Override
    public long end() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT coalesce(max(transaction_id)::text, '-1') FROM event_log")) {
            rows.next();
            long end = Long.parseLong(rows.getString(1)) + 1;
            connection.commit();
            return end;
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    private void add(PreparedStatement insert, String name, String revision, String payload) throws SQLException {
        Instant now = Instant.now();
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, now.toString());
        insert.setString(4, name);
        insert.setString(5, revision);
        insert.setString(6, payload);
        insert.setString(7, codec.encode(new Received("test", now)));
        insert.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
