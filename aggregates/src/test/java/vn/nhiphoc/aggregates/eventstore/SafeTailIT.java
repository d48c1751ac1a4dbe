package vn.nhiphoc.aggregates.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.eventstore.SteppingWriter.Committed;
import vn.nhiphoc.aggregates.log.LogPosition;

/**
 * Schedules of writers (slow, held, rolled back, with savepoints, with old timestamps) and readers on one log, one step
 * at a time and so the same for the same seed. {@code -Dnhiphoc.tail.seed=N} runs one of them, {@code
 * -Dnhiphoc.tail.schedules=N} so many. It prints the figures that {@code analytics/FAULTS.md} tells.
 */
class SafeTailIT {

    private static final int SCHEDULES = Integer.getInteger("nhiphoc.tail.schedules", 1_000);
    private static final int STEPS = 50;
    private static final int WRITERS = 4;

    private static HikariDataSource intake;
    private static HikariDataSource reading;
    private static final SteppingWriter.Names NAMES = new SteppingWriter.Names();

    @BeforeAll
    static void log() {
        TestLog log = TestLog.fresh();
        intake = pool(log.intake(), false);
        reading = pool(log.reader(), true);
    }

    @AfterAll
    static void close() {
        intake.close();
        reading.close();
    }

    @Test
    void neitherMissesNorRepeatsNorReordersWhereAxonsTokenLoses() throws SQLException {
        Integer only = Integer.getInteger("nhiphoc.tail.seed");
        int first = only == null ? 1 : only;
        int last = only == null ? SCHEDULES : only;
        LogPosition from = LogPosition.START;
        int events = 0;
        int schedulesThatAxonLost = 0;
        int eventsThatAxonLost = 0;
        for (int seed = first; seed <= last; seed++) {
            Outcome outcome = run(seed, from);
            from = outcome.end;
            events += outcome.events;
            eventsThatAxonLost += outcome.lostByAxon;
            schedulesThatAxonLost += outcome.lostByAxon > 0 ? 1 : 0;
        }
        System.out.printf(
                "%d schedules, %d events: 0 missed, 0 twice, order kept; Axon's token lost %d events in %d schedules%n",
                last - first + 1, events, eventsThatAxonLost, schedulesThatAxonLost);
        assertThat(schedulesThatAxonLost)
                .as("schedules in which the control lost events")
                .isPositive();
    }

    private record Outcome(LogPosition end, int events, int lostByAxon) {}

    private static Outcome run(int seed, LogPosition from) throws SQLException {
        Random random = new Random(seed);
        List<Committed> committed = new ArrayList<>();
        List<SteppingWriter> writers = new ArrayList<>();
        AxonFollower axon = new AxonFollower(new PostgresEventStorage(intake, new LogSerializer()));
        try (TailFollower all = new TailFollower(reading, true, from);
                TailFollower withoutLines = new TailFollower(reading, false, from)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new SteppingWriter(intake));
            }
            for (int now = 0; now < STEPS; now++) {
                switch (random.nextInt(10)) {
                    case 0, 1 -> all.step(random);
                    case 2 -> withoutLines.step(random);
                    case 3 -> axon.look();
                    default -> add(writers.get(random.nextInt(WRITERS)).step(random, now, NAMES), committed);
                }
            }
            for (SteppingWriter writer : writers) {
                add(writer.end(random.nextBoolean(), STEPS), committed);
            }
            LogPosition end = all.drain();
            withoutLines.drain();
            axon.look();
            check(seed, from, committed, all.read(), withoutLines.read());
            TreeSet<String> lost = new TreeSet<>(all.read());
            axon.read().forEach(lost::remove);
            return new Outcome(end, all.read().size(), lost.size());
        } finally {
            for (SteppingWriter writer : writers) {
                writer.close();
            }
        }
    }

    private static void check(
            int seed, LogPosition from, List<Committed> committed, List<String> all, List<String> withoutLines)
            throws SQLException {
        List<String> expected = new ArrayList<>();
        committed.forEach(transaction -> expected.addAll(transaction.events()));
        assertThat(all).as("what was read, seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all).as("the order, seed %d", seed).isEqualTo(inTheLog(from, "true"));
        assertThat(withoutLines)
                .as("without lines, seed %d", seed)
                .isEqualTo(inTheLog(from, "type NOT IN ('line', 'summary')"));
        Map<String, Committed> by = new HashMap<>();
        committed.forEach(transaction -> transaction.events().forEach(event -> by.put(event, transaction)));
        int latestStart = -1;
        for (String event : all) {
            Committed transaction = by.get(event);
            assertThat(transaction.committed())
                    .as("%s could be a cause of what was read before it, seed %d", event, seed)
                    .isGreaterThanOrEqualTo(latestStart);
            latestStart = Math.max(latestStart, transaction.firstWrite());
        }
        committed.forEach(transaction -> {
            List<String> own = new ArrayList<>(all);
            own.retainAll(transaction.events());
            assertThat(own).as("the order within a transaction, seed %d", seed).isEqualTo(transaction.events());
        });
    }

    private static List<String> inTheLog(LogPosition from, String condition) throws SQLException {
        try (Connection connection = reading.getConnection();
                var query = connection.prepareStatement("SELECT aggregate_identifier FROM event_log WHERE"
                        + " (transaction_id, global_index) > (?::xid8, ?) AND " + condition
                        + " ORDER BY transaction_id, global_index")) {
            query.setString(1, Long.toString(from.transactionId()));
            query.setLong(2, from.globalIndex());
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    private static void add(Committed transaction, List<Committed> committed) {
        if (transaction != null) {
            committed.add(transaction);
        }
    }

    private static HikariDataSource pool(DataSource source, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(WRITERS + 2);
        return new HikariDataSource(config);
    }
}
