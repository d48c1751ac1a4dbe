package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.embedded.testing.TestClickHouse;

@SuppressWarnings("try") // closing may be interrupted
class StoreOutageIT {

    @TempDir
    Path directory;

    @Test
    void theJobWaitsForTheStoreAndLosesNothing() throws Exception {
        Path data = directory.resolve("store");
        EmbeddedClickHouse engine = EmbeddedClickHouse.start(data, 0);
        TestClickHouse.Database store =
                new TestClickHouse.Database(engine.jdbcUrl("nhiphoc"), engine.httpUrl(), "nhiphoc");
        try (LogWriter log = LogWriter.onFreshLog();
                RunningJob job = RunningJob.on(log, directory.resolve("checkpoints"), 1, store)) {
            log.append(Week.reference(1));
            log.append(planned("a-0", "w-0"), checkedIn("a-0", "before", 0));
            job.start(1);
            job.untilVisible(1);
            engine.close();
            for (int i = 0; i < 50; i++) {
                log.append(checkedIn("a-0", "during-" + i, i));
            }
            engine = EmbeddedClickHouse.start(data, engine.port());
            log.append(checkedIn("a-0", "after", 0));
            job.untilVisible(1);
            assertThat(job.query("SELECT visits, check_ins FROM activities")).containsExactly("52\t52");
            assertThat(job.hasFailed()).isFalse();
        } finally {
            engine.close();
        }
    }
}
