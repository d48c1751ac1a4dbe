package vn.nhiphoc.analytics;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.embedded.testing.TestPostgres;

/**
 * A log laid row by row with ids that were chosen beforehand: its own, and those of transactions and events. All
 * transactions lie far below the ones that the cluster gives out, so every reader takes them for decided.
 */
final class StoredLog implements WrittenLog, AutoCloseable {

    private static final String COPY = "COPY event_log (transaction_id, global_index, event_identifier,"
            + " aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
            + " meta_data) FROM STDIN";
    private static final Instant BEGIN = Instant.parse("2025-11-01T00:00:00Z");

    private final TestPostgres.Database database;
    private final UUID logId;
    private final Connection owner;
    private long end;

    private StoredLog(TestPostgres.Database database, UUID logId) throws SQLException {
        this.database = database;
        this.logId = logId;
        this.owner = database.connect();
    }

    /** An empty log with that id. */
    static StoredLog empty(UUID logId) throws SQLException {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        LogMigration.migrate(source, new LogMigration.RolePasswords("intake", "reader"));
        StoredLog log = new StoredLog(database, logId);
        try (Statement statement = log.owner.createStatement()) {
            statement.execute("ALTER TABLE log_identity DISABLE TRIGGER append_only");
            statement.execute("UPDATE log_identity SET id = '" + logId + "'");
            statement.execute("ALTER TABLE log_identity ENABLE ALWAYS TRIGGER append_only");
        }
        return log;
    }

    @Override
    public LogAddress address() {
        return new LogAddress(database.jdbcUrl(), database.user(), database.password());
    }

    @Override
    public String logId() {
        return logId.toString();
    }

    @Override
    public long end() {
        return end;
    }

    /** Adds lines as {@link #line} makes them, at once. */
    void lay(List<String> lines) throws SQLException, IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text));
        end = transactionOf(lines.get(lines.size() - 1)) + 1;
    }

    /** An event as it is stored now, as a line of PostgreSQL's text format; times follow from the number. */
    static String line(long transaction, long number, Event event) {
        EventType type = EventTypes.of(event.getClass());
        return line(transaction, number, type.name(), type.revision(), new EventCodec().encode(event));
    }

    /** The same for something under a name of its own. */
    static String line(long transaction, long number, String name, String revision, String payload) {
        Instant at = BEGIN.plusSeconds(number);
        List<String> columns = new ArrayList<>(List.of(
                Long.toString(transaction),
                Long.toString(number),
                "event-" + number,
                "aggregate-" + number,
                "0",
                "test",
                at.toString(),
                name,
                revision,
                payload,
                new EventCodec().encode(new Received("test", at))));
        return columns.stream().map(column -> column.replace("\\", "\\\\")).collect(Collectors.joining("\t"));
    }

    /** The transaction of a line. */
    static long transactionOf(String line) {
        return Long.parseLong(line.substring(0, line.indexOf('\t')));
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
