package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.embedded.testing.TestPostgres;

/** PostgreSQL crashes after transactions that never reached its disk: it gives their ids out again. */
@SuppressWarnings("try") // closing may be interrupted
class RepeatedIdsIT {

    private static final int SPENT = 25;

    @TempDir
    Path directory;

    @Test
    void anEventWithAnIdThatWasSpentBeforeTheCrashIsVisibleAtOnce() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        TestPostgres.Database database =
                new TestPostgres.Database(server.jdbcUrl("postgres"), server.user(), server.password());
        try (LogWriter log = LogWriter.onFreshLog(database);
                RunningJob job = RunningJob.on(log, directory.resolve("checkpoints"), 1)) {
            leaveTheLogOfWritesInMemory(log);
            log.append(Week.reference(1));
            log.append(planned("a-0", "w-0"), checkedIn("a-0", "before", 0));
            job.start(1);
            job.untilVisible(1);
            long durable = log.end();

            long spent = spendIds(log);
            assertThat(spent).isGreaterThanOrEqualTo(durable + SPENT - 1);
            List<String> before = job.query("SELECT written_at + 0.6 FROM freshness");
            job.until(() -> job.query("SELECT written_at > '" + before.get(0) + "' FROM freshness")
                    .equals(List.of("1")));
            assertThat(job.query("SELECT position, head FROM freshness")).containsExactly(durable + "\t" + durable);

            crash(server);
            server = EmbeddedPostgres.start(directory.resolve("postgres"), server.port());
            log.reconnect();
            log.append(checkedIn("a-0", "after", 1));
            assertThat(log.end() - 1).as("the event's transaction id").isLessThanOrEqualTo(spent);

            job.untilVisible(1);
            assertThat(job.query("SELECT visits, check_ins FROM activities")).containsExactly("2\t2");
            assertThat(job.query("SELECT sum(visits) FROM unit_activity_minute"))
                    .containsExactly("2");
            assertThat(job.query("SELECT position FROM freshness")).containsExactly(Long.toString(log.end()));
            assertThat(job.hasFailed()).isFalse();
        } finally {
            server.close();
        }
    }

    /** Nothing but a commit writes to disk for the next ten seconds. */
    private static void leaveTheLogOfWritesInMemory(LogWriter log) throws SQLException {
        try (Connection connection = log.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
            statement.execute("ALTER SYSTEM SET bgwriter_delay = '10s'");
            statement.execute("ALTER SYSTEM SET autovacuum = off");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static long spendIds(LogWriter log) throws SQLException {
        long highest = 0;
        try (Connection connection = log.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < SPENT; i++) {
                try (ResultSet id = statement.executeQuery("SELECT pg_current_xact_id()::text")) {
                    id.next();
                    highest = Long.parseLong(id.getString(1));
                }
                connection.rollback();
            }
        }
        return highest;
    }

    private static void crash(EmbeddedPostgres server) throws InterruptedException {
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> all = main.descendants().toList();
        main.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        server.close();
    }
}
