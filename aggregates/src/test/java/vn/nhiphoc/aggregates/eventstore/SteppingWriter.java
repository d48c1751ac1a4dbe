package vn.nhiphoc.aggregates.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A writer's session that does one small thing at a time. No step waits for another session, since no two transactions
 * touch the same aggregate.
 */
final class SteppingWriter implements AutoCloseable {

    private static final String APPEND = "INSERT INTO event_log (event_identifier, aggregate_identifier,"
            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) VALUES"
            + " (?, ?, 0, ?, ?, 'activity.opened', '1',"
            + " '{\"activityId\":\"a\",\"at\":\"2025-10-01T01:00:00Z\",\"reason\":null}',"
            + " '{\"sender\":\"test\",\"receivedAt\":\"2025-10-01T01:00:00Z\"}')";

    /** A transaction that was committed: between which steps of the schedule, and what it appended, in its order. */
    record Committed(int firstWrite, int committed, List<String> events) {}

    private final Connection connection;
    private List<String> events = new ArrayList<>();
    private int firstWrite = -1;
    private int left;
    private int heldUntil;
    private boolean old;

    SteppingWriter(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        connection.commit();
    }

    /** Does its next step. Tells of the commit, if that was it. */
    @Nullable
    Committed step(Random random, int now, Names names) throws SQLException {
        if (firstWrite < 0) {
            firstWrite = now;
            left = random.nextInt(5);
            heldUntil = random.nextInt(4) == 0 ? now + 10 + random.nextInt(30) : 0;
            old = random.nextInt(3) == 0;
            takeAnId(random, names);
            return null;
        }
        if (left-- > 0) {
            write(random, names);
            return null;
        }
        return now < heldUntil ? null : end(random.nextInt(4) != 0, now);
    }

    /** Commits or rolls back whatever is open. */
    @Nullable
    Committed end(boolean commit, int now) throws SQLException {
        if (firstWrite < 0) {
            return null;
        }
        Committed committed = commit ? new Committed(firstWrite, now, events) : null;
        if (commit) {
            connection.commit();
        } else {
            connection.rollback();
        }
        events = new ArrayList<>();
        firstWrite = -1;
        return committed;
    }

    private void takeAnId(Random random, Names names) throws SQLException {
        if (random.nextInt(5) == 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
        } else {
            append(names);
        }
    }

    private void write(Random random, Names names) throws SQLException {
        int kind = random.nextInt(6);
        if (kind > 1) {
            append(names);
            return;
        }
        Savepoint before = connection.setSavepoint();
        int kept = events.size();
        append(names);
        if (kind == 0) {
            connection.rollback(before);
            events = new ArrayList<>(events.subList(0, kept));
            append(names);
        } else {
            connection.releaseSavepoint(before);
        }
    }

    private void append(Names names) throws SQLException {
        String name = names.next();
        Instant at = old ? Instant.parse("2020-01-01T00:00:00Z") : Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, name);
            insert.setString(2, name);
            insert.setString(3, names.last() % 3 == 0 ? "activity" : "line");
            insert.setString(4, at.toString());
            insert.executeUpdate();
        }
        events.add(name);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Names that no event had before. */
    static final class Names {
        private int last;

        String next() {
            return "e-" + ++last;
        }

        int last() {
            return last;
        }
    }
}
