package vn.nhiphoc.aggregates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.checkIn;
import static vn.nhiphoc.aggregates.shared.Sample.checkIns;
import static vn.nhiphoc.aggregates.shared.Sample.inShort;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.shared.Sample;

class CrowdedLogIT {

    private final TestLog log = TestLog.fresh();
    private final ExecutorService senders = Executors.newCachedThreadPool();

    @TempDir
    Path directory;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = open(50_000, Duration.ofSeconds(30));
        intake.define(Sample.catalogue());
        intake.send(Sample.campaign());
        intake.send(Sample.plan());
    }

    @AfterEach
    void close() {
        intake.close();
        senders.shutdownNow();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogetherEachWithItsOwnAnswer() throws SQLException {
        try (Connection holder = holdWriters()) {
            List<CompletableFuture<List<String>>> sent =
                    IntStream.range(0, 12).mapToObj(i -> send("g" + i)).toList();
            await(() -> waitingWriters() == 2);
            holder.rollback();
            sent.forEach(answers -> assertThat(answers.join()).containsExactly("recorded", "recorded"));
        }
        try (LogReader reader = LogReader.open(log.reader())) {
            assertThat(reader.safeTail(LogPosition.START, 1_000).events().stream()
                            .filter(event -> event.aggregateId().startsWith("line/"))
                            .map(event -> event.position().transactionId())
                            .distinct())
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void aDeadlockIsAnotherLookInAnotherTransaction() throws SQLException {
        List<String> ids = Stream.of("d1", "d2")
                .map(key -> LineId.of(ACTIVITY, key))
                .sorted()
                .toList();
        try (Connection rival = log.intake().getConnection()) {
            rival.setAutoCommit(false);
            insert(rival, ids.get(1));
            CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(
                    () -> inShort(intake.attend(List.of(checkIn("d1", "an"), checkIn("d2", "an")), RECEIVED)), senders);
            await(() -> waitingWriters() == 1);
            insertOrBeTheVictim(rival, ids.get(0));
            rival.rollback();
            assertThat(answers.join()).containsExactly("recorded", "recorded");
        }
    }

    @Test
    void refusesWhatCannotWaitAndWhatWaitsTooLong() throws SQLException {
        try (Intake small = open(5_000, Duration.ofMillis(400));
                Connection holder = holdWriters()) {
            assertThatThrownBy(() -> small.attend(checkIns("big", 5_001), RECEIVED))
                    .isInstanceOfSatisfying(
                            LogBusy.class, busy -> assertThat(busy.overloaded()).isTrue());
            for (String key : List.of("late", "later")) {
                assertThatThrownBy(() -> small.attend(checkIns(key, 1), RECEIVED))
                        .as("on its way, so it may be recorded yet")
                        .isInstanceOfSatisfying(
                                LogBusy.class,
                                busy -> assertThat(busy.overloaded()).isFalse());
            }
            assertThatThrownBy(() -> small.attend(checkIns("behind", 1), RECEIVED))
                    .as("behind both, and given up")
                    .isInstanceOfSatisfying(
                            LogBusy.class, busy -> assertThat(busy.overloaded()).isTrue());
            holder.rollback();
        }
        assertThat(intake.attend(checkIns("late", 1), RECEIVED)).hasSize(1);
    }

    @Test
    void aLogThatIsAwayIsToldSoonAndNotWaitedForAtTheStart() {
        IntakeSettings nowhere = IntakeSettings.of(
                "jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "none", directory.resolve("vault.key"));
        try (Intake away = LogIntake.open(nowhere)) {
            assertThatThrownBy(() -> away.attend(checkIns("k", 1), RECEIVED))
                    .isInstanceOfSatisfying(
                            LogBusy.class, busy -> assertThat(busy.overloaded()).isFalse());
            assertThatThrownBy(() -> away.define(Sample.catalogue())).isInstanceOf(LogBusy.class);
        }
    }

    private Intake open(int waitingLines, Duration patience) {
        IntakeSettings s = log.settings(directory);
        return LogIntake.open(new IntakeSettings(
                s.jdbcUrl(), s.user(), s.password(), s.hashKey(), s.connections(), waitingLines, patience));
    }

    private CompletableFuture<List<String>> send(String prefix) {
        return CompletableFuture.supplyAsync(() -> inShort(intake.attend(checkIns(prefix, 2), RECEIVED)), senders);
    }

    /** Lets everyone read the log and nobody append, until the connection rolls back. */
    private Connection holdWriters() throws SQLException {
        Connection holder = log.owner().getConnection();
        holder.setAutoCommit(false);
        holder.createStatement().execute("LOCK TABLE event_log IN SHARE MODE");
        return holder;
    }

    private int waitingWriters() {
        try (Connection connection = log.owner().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insertOrBeTheVictim(Connection rival, String id) {
        try {
            insert(rival, id);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("40P01");
        }
    }

    private static void insert(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO event_log (event_identifier, aggregate_identifier,"
                        + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " VALUES (?, ?, 0, 'line', '2025-10-01T01:00:00.000Z', 'rival', '1', '{}', '{}')")) {
            insert.setString(1, "rival-" + id);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
