package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.nhiphoc.analytics.SeparateHosts.LOG;
import static vn.nhiphoc.analytics.SeparateHosts.STORE;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.embedded.testing.Containers;
import vn.nhiphoc.embedded.testing.TestClickHouse;
import vn.nhiphoc.embedded.testing.TestPostgres;
import vn.nhiphoc.embedded.testing.TestServers;

/** What only hosts of their own show: they stand still, fall silent, and come back elsewhere. */
@SuppressWarnings("try") // closing may be interrupted
class SeparateHostsIT {

    private static SeparateHosts hosts;
    private static int number;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(TestServers.inContainers(), "skipped: hosts of their own need containers (-Pcontainers)");
        hosts = new SeparateHosts();
    }

    @AfterAll
    static void stop() {
        if (hosts != null) {
            hosts.close();
        }
    }

    @Test
    void hostsThatStandStillDelayAndLoseNothing() throws Exception {
        try (LogWriter log = log();
                RunningJob job = job(log)) {
            hosts.pause(STORE);
            appendAll(log, 0, 40);
            Thread.sleep(3_000);
            hosts.goOn(STORE);
            job.untilVisible(1);
            hosts.pause(LOG);
            Thread.sleep(3_000);
            hosts.goOn(LOG);
            appendAll(log, 40, 50);
            job.untilVisible(1);
            assertThat(job.query("SELECT visits FROM activities")).containsExactly("50");
            assertThat(job.hasFailed()).isFalse();
        }
    }

    /** Nobody tells a client that a host is gone: what it waits for ends with its own time limit. */
    @Test
    void hostsThatFellSilentAreFoundAgainAtTheirNewAddresses() throws Exception {
        try (LogWriter log = log();
                RunningJob job = job(log)) {
            hosts.cut(STORE);
            appendAll(log, 0, 40);
            hosts.cut(LOG);
            Thread.sleep(2_000);
            hosts.connect(STORE);
            hosts.connect(LOG);
            try (LogWriter again = log.another()) {
                appendAll(again, 40, 50);
                List<String> end = List.of(Long.toString(again.end()));
                job.until(() -> job.query("SELECT position FROM freshness").equals(end));
            }
            assertThat(job.query("SELECT visits FROM activities")).containsExactly("50");
            assertThat(job.hasFailed()).isFalse();
        }
    }

    private static LogWriter log() throws Exception {
        TestPostgres.Database server =
                new TestPostgres.Database("jdbc:postgresql://" + LOG + "/postgres", "postgres", Containers.PASSWORD);
        String name = "separate_" + ++number;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return LogWriter.onFreshLog(
                new TestPostgres.Database("jdbc:postgresql://" + LOG + "/" + name, server.user(), server.password()));
    }

    private RunningJob job(LogWriter log) throws Exception {
        String http = "http://" + STORE + ":" + Containers.CLICKHOUSE_PORT;
        String name = "separate_" + number;
        TestClickHouse.Database store = new TestClickHouse.Database("jdbc:clickhouse:" + http + "/" + name, http, name);
        RunningJob job = RunningJob.on(log, directory.resolve("checkpoints"), 1, store);
        log.append(Week.reference(1));
        log.append(planned("a-0", "w-0"));
        job.start(1);
        job.untilVisible(1);
        return job;
    }

    private static void appendAll(LogWriter log, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            log.append(checkedIn("a-0", "person-" + i, i));
        }
    }
}
