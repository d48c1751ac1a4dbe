package vn.nhiphoc.aggregates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.checkIn;
import static vn.nhiphoc.aggregates.shared.Sample.checkIns;
import static vn.nhiphoc.aggregates.shared.Sample.inShort;
import static vn.nhiphoc.aggregates.shared.Sample.visit;
import static vn.nhiphoc.aggregates.shared.Sample.voiding;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Kind;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Sample;

class AttendanceIT {

    private final TestLog log = TestLog.fresh();

    @TempDir
    Path directory;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = LogIntake.open(log.settings(directory));
        intake.define(Sample.catalogue());
        intake.send(Sample.campaign());
        intake.send(Sample.plan());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    /** Reading all of a small log looks cheaper to PostgreSQL, and it may keep that plan while the log grows. */
    @Test
    @Timeout(60)
    void looksUpByIndexHoweverDearItSeems() throws SQLException, InterruptedException {
        intake.close();
        owner("ALTER DATABASE \"" + counted("current_database()") + "\" SET random_page_cost = 1000");
        long before = Long.parseLong(counted("seq_tup_read"));
        intake = LogIntake.open(log.settings(directory));
        int lines = 20;
        for (int i = 0; i < lines; i++) {
            assertThat(attend(checkIn("new-" + i, "an"))).containsExactly("recorded");
        }
        intake.close(); // each connection tells its counts when it ends
        while (Long.parseLong(counted("n_tup_ins")) < lines) {
            Thread.sleep(20);
        }
        assertThat(Long.parseLong(counted("seq_tup_read"))).isEqualTo(before);
    }

    @Test
    void answersEachLineInItsPlace() {
        assertThat(attend(
                        voiding("k1"),
                        checkIn("k1", "an"),
                        checkIn("k1", "an"),
                        checkIn("k1", "binh"),
                        voiding("k9"),
                        visit(Kind.CHECK_IN, new ActivityId("a-9"), "k1", "an", NOON),
                        visit(Kind.CHECK_OUT, ACTIVITY, "k2", "an", NOON.plusSeconds(301)),
                        voiding("k1")))
                .containsExactly(
                        "recorded",
                        "recorded",
                        "repeated",
                        "key_reused",
                        "unknown_line",
                        "unknown_activity",
                        "in_the_future",
                        "repeated");
        assertThat(attend(checkIn("k1", "an"), checkIn("k1", "binh"), voiding("k1"), voiding("void-k1")))
                .containsExactly("repeated", "key_reused", "repeated", "unknown_line");
    }

    @Test
    void noIdentifierAndNoHashReachesTheLog() throws SQLException {
        attend(checkIn("k1", "001099012345"));
        List<StoredEvent> lines = lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).payload()).doesNotContain("001099012345").contains("\"person\":\"");
    }

    @Test
    void anErasedPersonIsANewOne() throws SQLException {
        attend(checkIn("k1", "an"));
        assertThat(intake.erase("an")).isTrue();
        assertThat(intake.erase("an")).isFalse();
        assertThat(attend(checkIn("k1", "an"), checkIn("k2", "an"))).containsExactly("key_reused", "recorded");
    }

    @Test
    void nodesThatCollideRecordEveryLineOnce() throws SQLException {
        List<ArrivingLine> all = checkIns("c", 400);
        try (Intake other = LogIntake.open(log.settings(directory))) {
            List<CompletableFuture<List<String>>> sent = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        List<ArrivingLine> mixed = new ArrayList<>(all);
                        Collections.shuffle(mixed, new Random(i));
                        return inShort((i % 2 == 0 ? intake : other).attend(mixed.subList(0, 300), RECEIVED));
                    }))
                    .toList();
            long recorded = sent.stream()
                    .flatMap(answers -> answers.join().stream())
                    .filter("recorded"::equals)
                    .count();
            assertThat(sent.stream().flatMap(answers -> answers.join().stream()))
                    .containsOnly("recorded", "repeated");
            assertThat(recorded).isEqualTo(lines().size()).isEqualTo(400);
        }
    }

    @Test
    void theTransactionsOrderKeepsTheOrderWithinEveryLine() throws SQLException {
        attend(checkIns("o", 50).toArray(ArrivingLine[]::new));
        attend(voiding("o1"), voiding("o2"));
        List<StoredEvent> events = lines();
        assertThat(events).hasSize(52);
        assertThat(events).isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
        assertThat(events.subList(50, 52)).allMatch(event -> event.sequenceNumber() == 1);
        assertThat(events.subList(0, 50))
                .isSortedAccordingTo((a, b) -> a.aggregateId().compareTo(b.aggregateId()));
    }

    private List<String> attend(ArrivingLine... lines) {
        return inShort(intake.attend(List.of(lines), RECEIVED));
    }

    private List<StoredEvent> lines() throws SQLException {
        try (LogReader reader = LogReader.open(log.reader())) {
            return reader.safeTail(LogPosition.START, 100_000).events().stream()
                    .filter(event -> event.aggregateId().startsWith("line/"))
                    .toList();
        }
    }

    private String counted(String what) throws SQLException {
        try (Connection connection = log.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + what + " FROM pg_stat_user_tables WHERE relname = 'event_log'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void owner(String change) throws SQLException {
        try (Connection connection = log.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
