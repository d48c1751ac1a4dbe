package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.headcount;
import static vn.nhiphoc.analytics.Week.opened;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.analytics.asof.Replays;
import vn.nhiphoc.analytics.clickhouse.AsOf;
import vn.nhiphoc.analytics.clickhouse.AsOfTable;
import vn.nhiphoc.analytics.properties.ShownViews;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.Recount;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** What was known at a moment, while the live figures go on. */
@SuppressWarnings("try") // closing may be interrupted
class AsOfIT {

    @TempDir
    Path directory;

    @Test
    void figuresOfAMomentAreARecountOfWhatWasRecordedUntilThenAndTheLiveOnesStay() throws Exception {
        TestClickHouse.Database store = TestClickHouse.freshDatabase();
        try (LogWriter log = LogWriter.onFreshLog();
                RunningJob job = RunningJob.on(log, directory.resolve("live"), 1, store)) {
            log.append(Week.reference(2));
            log.append(planned("a-0", "w-0"), planned("a-1", "w-1"), opened("a-0"));
            log.append(checkedIn("a-0", "p-1", 0), checkedIn("a-0", "p-2", 1), checkedIn("a-1", "p-1", 5));
            Thread.sleep(5);
            Instant moment = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            List<LoggedEvent> known = log.logged();
            Thread.sleep(5);
            log.append(headcount("a-0", 70));
            log.append(checkedIn("a-1", "p-3", 9));
            log.append(Week.reference(3));
            job.start(1);
            job.untilVisible(1);
            Map<View, List<Row>> live = ShownViews.read(store);

            List<Long> ends = new ArrayList<>();
            Replays replays = new Replays(job.settings(), (place, end) -> {
                ends.add(end);
                return job.replay(place, end, directory.resolve("replay"));
            });
            AsOfTable table = new AsOfTable(job.settings().store());
            table.ask(moment);
            job.until(() -> {
                replays.look();
                return table.of(moment).orElseThrow().state() == AsOf.State.READY;
            });
            AsOf ready = table.of(moment).orElseThrow();
            assertThat(ends).containsExactly(ready.position());
            TestClickHouse.Database then =
                    new TestClickHouse.Database(store.jdbcUrl(), store.httpUrl(), ready.database());
            Comparison comparison = Comparison.of(Recount.of(known).rows(), ShownViews.read(then));
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.sum().cells()).isPositive();
            assertThat(then.query("SELECT sum(visits), count() FROM activities").strip())
                    .isEqualTo("3\t2");
            assertThat(then.query("SELECT position, head FROM freshness").strip())
                    .isEqualTo(ready.position() + "\t" + ready.position());

            assertThat(job.query("SELECT sum(visits) FROM activities")).containsExactly("72");
            assertThat(Comparison.of(live, ShownViews.read(store)).differences())
                    .isEmpty();
            table.ask(moment);
            replays.look();
            replays.look();
            assertThat(ends).hasSize(1);
        }
    }
}
