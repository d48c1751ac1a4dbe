package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A transaction of a role without limits stays open; {@code -Dnhiphoc.held.seconds=600} keeps it for ten minutes. It
 * prints the figures that {@code FAULTS.md} tells.
 */
@SuppressWarnings("try") // closing may be interrupted
class HeldTailIT {

    private static final int SECONDS = Integer.getInteger("nhiphoc.held.seconds", 12);

    @TempDir
    Path checkpoints;

    @Test
    void aHeldTransactionDelaysButLosesNothingAndIsNamed() throws Exception {
        List<String> seen = new ArrayList<>();
        try (LogWriter log = LogWriter.onFreshLog();
                RunningJob job = RunningJob.on(log, checkpoints, 1);
                Connection held = log.connect();
                Statement report = held.createStatement()) {
            log.append(Week.reference(1));
            log.append(planned("a-0", "w-0"), checkedIn("a-0", "before", 0));
            job.start(1);
            job.untilVisible(1);
            List<String> position = job.query("SELECT position FROM freshness");
            report.execute("SET application_name = 'night report'");
            held.setAutoCommit(false);
            report.execute("SELECT pg_current_xact_id()");

            int sent = 0;
            for (long end = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < end; Thread.sleep(100)) {
                log.append(checkedIn("a-0", "during-" + sent, sent % 60));
                if (++sent % 10 == 0) {
                    seen.add(job.query("SELECT lag_events, held_by, held_since FROM freshness")
                            .get(0));
                }
                assertThat(job.query("SELECT position FROM freshness")).isEqualTo(position);
            }
            String last = seen.get(seen.size() - 1);
            assertThat(last).contains("postgres \"night report\", pid ", ", database test_", ", since 20");
            assertThat(Integer.parseInt(last.substring(0, last.indexOf('\t')))).isBetween(sent - 20, sent);
            assertThat(job.query("SELECT held_since < now() - " + (SECONDS - 5) + " FROM freshness"))
                    .containsExactly("1");

            held.commit();
            long letGo = System.nanoTime();
            job.untilVisible(1);
            long caughtUp = (System.nanoTime() - letGo) / 1_000_000;
            assertThat(job.query("SELECT visits, check_ins FROM activities"))
                    .containsExactly((sent + 1) + "\t" + (sent + 1));
            job.until(
                    () -> job.query("SELECT lag_events, held_by FROM freshness").equals(List.of("0\t\\N")));
            System.out.printf(
                    "held for %d s: first seen [%s], last seen [%s]; %d events visible %d ms after it was let go%n",
                    SECONDS, seen.get(0), last, sent, caughtUp);
        }
    }
}
