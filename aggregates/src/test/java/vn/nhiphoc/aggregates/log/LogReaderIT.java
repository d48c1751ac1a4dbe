package vn.nhiphoc.aggregates.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import vn.nhiphoc.aggregates.eventstore.TestLog;

class LogReaderIT {

    private final TestLog log = TestLog.fresh();
    private LogReader reader;

    @BeforeEach
    void open() throws SQLException {
        reader = LogReader.open(log.reader());
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
    }

    @Test
    void tellsTheBoundaryOfAnEmptyLog() throws SQLException {
        LogBatch batch = reader.safeTail(LogPosition.START, 10);
        assertThat(batch.events()).isEmpty();
        assertThat(batch.boundary()).isPositive();
        assertThat(batch.complete()).isTrue();
        assertThat(reader.end().last()).isEqualTo(LogPosition.START);
        assertThat(reader.end().lastRecordedAt()).isNull();
    }

    @Test
    void readsInPiecesOfTheGivenSize() throws SQLException {
        try (Connection writer = log.intake().getConnection()) {
            for (int i = 0; i < 5; i++) {
                append(writer, "a-" + i);
            }
        }
        LogBatch first = reader.safeTail(LogPosition.START, 3);
        assertThat(ids(first)).containsExactly("a-0", "a-1", "a-2");
        assertThat(first.complete()).isFalse();
        LogBatch second = reader.safeTail(first.events().get(2).position(), 3);
        assertThat(ids(second)).containsExactly("a-3", "a-4");
        assertThat(second.complete()).isTrue();
    }

    @Test
    void readsPagesAheadAndTheEndOnlyWhenAsked() throws Exception {
        try (Connection writer = log.intake().getConnection();
                ReadAhead pages = new ReadAhead(reader, 2)) {
            for (int i = 0; i < 5; i++) {
                append(writer, "a-" + i);
            }
            LogBatch first = pages.after(LogPosition.START);
            assertThat(ids(first)).containsExactly("a-0", "a-1");
            LogBatch second = pages.after(first.events().get(1).position());
            assertThat(ids(second)).containsExactly("a-2", "a-3");
            pages.rest();
            append(writer, "a-5");
            LogBatch third = pages.after(second.events().get(1).position());
            assertThat(ids(third)).containsExactly("a-4", "a-5");
            append(writer, "a-6");
            LogBatch fourth = pages.after(third.events().get(1).position());
            assertThat(ids(fourth)).containsExactly("a-6");
            assertThat(fourth.complete()).isTrue();
            assertThat(ids(pages.after(LogPosition.START)))
                    .as("another position")
                    .containsExactly("a-0", "a-1");
            assertThat(ids(pages.after(third.events().get(0).position())))
                    .as("not the page that was read ahead")
                    .containsExactly("a-5", "a-6");
        }
    }

    @Test
    void readsNothingFromBehindAnOpenTransaction() throws SQLException {
        try (Connection slow = log.intake().getConnection();
                Connection quick = log.intake().getConnection()) {
            slow.setAutoCommit(false);
            append(slow, "slow");
            append(quick, "quick");
            assertThat(ids(reader.safeTail(LogPosition.START, 10))).isEmpty();
            assertThat(reader.countAfter(LogPosition.START, 10)).isEqualTo(1);
            slow.commit();
            assertThat(ids(reader.safeTail(LogPosition.START, 10))).containsExactly("slow", "quick");
        }
    }

    @Test
    void ordersByTransactionBeforeNumber() throws SQLException {
        try (Connection early = log.intake().getConnection();
                Connection late = log.intake().getConnection()) {
            early.setAutoCommit(false);
            append(early, "early-1");
            append(late, "late");
            append(early, "early-2");
            early.commit();
        }
        LogBatch batch = reader.safeTail(LogPosition.START, 10);
        assertThat(ids(batch)).containsExactly("early-1", "early-2", "late");
        assertThat(batch.boundary())
                .isGreaterThan(batch.events().get(2).position().transactionId());
    }

    @Test
    void countsUpToTheCapAndKnowsTheEnd() throws SQLException {
        try (Connection writer = log.intake().getConnection()) {
            for (int i = 0; i < 4; i++) {
                append(writer, "a-" + i);
            }
        }
        assertThat(reader.countAfter(LogPosition.START, 3)).isEqualTo(3);
        LogEnd end = reader.end();
        assertThat(reader.countAfter(end.last(), 3)).isZero();
        assertThat(end.lastRecordedAt()).isNotNull();
        assertThat(end.boundary()).isGreaterThan(end.last().transactionId());
    }

    @Test
    void namesWhoseTransactionTheTailWaitsFor() throws Exception {
        try (Connection slow = log.owner().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("SET application_name = 'a slow one'");
            assertThat(reader.end().heldBy()).isNull();
            append(slow, "slow");
            Thread.sleep(1_100);
            TailHolder holder = reader.end().heldBy();
            assertThat(holder).isNotNull();
            assertThat(holder.named())
                    .startsWith("postgres \"a slow one\", pid " + holder.pid() + ", database test_")
                    .endsWith(", since " + holder.since());
            assertThat(holder.since()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            slow.rollback();
            assertThat(reader.end().heldBy()).isNull();
        }
    }

    @Test
    void knowsWhoAsksItToStandStill() throws Exception {
        try (Connection auditor = log.owner().getConnection();
                Statement statement = auditor.createStatement();
                Connection other = log.owner().getConnection();
                Statement shared = other.createStatement()) {
            assertThat(reader.end().askedToHold()).isZero();
            shared.execute("SELECT pg_advisory_lock(7, 7249302), pg_advisory_lock_shared(7249302)");
            assertThat(reader.end().askedToHold()).isZero();
            shared.execute("SELECT pg_advisory_unlock_shared(7249302)");
            statement.execute("SELECT pg_advisory_lock(7249302)");
            assertThat(reader.end().askedToHold())
                    .isEqualTo(auditor.unwrap(PgConnection.class).getBackendPID());
        }
        // A server lets go when it sees that its client has gone, which need not be at once.
        for (int tries = 0; reader.end().askedToHold() != 0 && tries < 200; tries++) {
            Thread.sleep(50);
        }
        assertThat(reader.end().askedToHold()).isZero();
    }

    @Test
    void endsWhereTheFirstLaterTransactionBeganAndReadsOnlyWhatIsBelow() throws SQLException {
        Instant moment = Instant.parse("2025-10-01T01:00:00Z");
        assertThat(reader.endAt(moment)).hasValue(0);
        try (Connection writer = log.intake().getConnection()) {
            append(writer, "a-1", "2025-10-01T01:00:00.000Z");
            append(writer, "a-2", "no time at all");
            long last = reader.end().last().transactionId();
            assertThat(reader.endAt(moment)).hasValue(last + 1);
            append(writer, "a-3", "2025-10-01T01:00:00.001Z");
            long later = reader.end().last().transactionId();
            append(writer, "a-4", "2025-10-01T00:00:00Z");
            assertThat(reader.endAt(moment)).hasValue(later);
            try (LogReader below = LogReader.open(log.reader(), later)) {
                assertThat(ids(below.safeTail(LogPosition.START, 10))).containsExactly("a-1", "a-2");
                assertThat(below.end().last().transactionId()).isEqualTo(last);
                assertThat(below.countAfter(LogPosition.START, 10)).isEqualTo(2);
            }
        }
    }

    @Test
    void knowsNoEndWhileSomethingMayStillAppearBelowIt() throws SQLException {
        try (Connection slow = log.intake().getConnection();
                Connection quick = log.intake().getConnection()) {
            slow.setAutoCommit(false);
            append(slow, "slow");
            append(quick, "quick");
            assertThat(reader.endAt(Instant.now())).isEmpty();
            slow.commit();
            assertThat(reader.endAt(Instant.now())).hasValue(reader.end().last().transactionId() + 1);
        }
    }

    @Test
    void readsOneAggregate() throws SQLException {
        try (Connection writer = log.intake().getConnection()) {
            append(writer, "a-1");
            append(writer, "a-2");
        }
        assertThat(reader.aggregate("a-2")).hasSize(1);
    }

    @Test
    void everyLogHasItsOwnId() throws SQLException {
        DataSource other = TestLog.fresh().reader();
        try (LogReader otherReader = LogReader.open(other)) {
            assertThat(otherReader.logId()).isNotEqualTo(reader.logId());
        }
    }

    private static List<String> ids(LogBatch batch) {
        return batch.events().stream().map(StoredEvent::aggregateId).toList();
    }

    private static void append(Connection connection, String id) throws SQLException {
        append(connection, id, "2025-10-01T01:00:00.000Z");
    }

    private static void append(Connection connection, String id, String at) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO event_log (event_identifier, aggregate_identifier,"
                + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                + " VALUES (?, ?, 0, 'test', ?, 'test.happened', '1', '{}', '{}')")) {
            insert.setString(1, "event-" + id);
            insert.setString(2, id);
            insert.setString(3, at);
            insert.executeUpdate();
        }
    }
}
