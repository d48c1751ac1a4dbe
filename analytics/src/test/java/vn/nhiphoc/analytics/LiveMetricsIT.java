package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.headcount;
import static vn.nhiphoc.analytics.Week.opened;
import static vn.nhiphoc.analytics.Week.planned;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.shared.Event;

class LiveMetricsIT {

    @TempDir
    Path checkpoints;

    private LogWriter log;
    private RunningJob job;

    @BeforeEach
    void freshLogAndStore() throws Exception {
        log = LogWriter.onFreshLog();
        job = RunningJob.on(log, checkpoints, 2);
    }

    @AfterEach
    void stop() throws Exception {
        job.close();
        log.close();
    }

    @Test
    void aRequestBecomesAFigure() throws Exception {
        log.append(Week.reference(3));
        log.append(planned("a-0", "w-0"), planned("a-1", "w-1"), opened("a-0"));
        log.append(checkedIn("a-0", "p-1", 0), checkedIn("a-0", "p-2", 1), checkedIn("a-1", "p-1", 5));
        job.start(1);
        job.untilVisible(1);
        assertThat(job.query("SELECT unit_id, visits, people FROM unit_activity_day ORDER BY unit_id"))
                .containsExactly("w-0\t2\t2", "w-1\t1\t1");
        assertThat(job.query("SELECT people FROM people WHERE scope_kind = 'subtree' AND scope_id = 'hn'"
                        + " AND activity_type = '' AND day IS NULL"))
                .containsExactly("2");
        assertThat(job.query("SELECT unit_id, state FROM unit_opening ORDER BY unit_id"))
                .containsExactly("w-0\topened", "w-1\tno_word", "w-2\tno_word");
        assertThat(job.query("SELECT minute, visits FROM unit_activity_minute WHERE unit_id = 'w-0' ORDER BY minute"))
                .containsExactly("2025-10-01 08:00:00\t1", "2025-10-01 08:01:00\t1");

        log.append(headcount("a-0", 70));
        job.untilVisible(1);
        assertThat(job.query("SELECT visits, check_ins FROM activities WHERE activity_id = 'a-0'"))
                .containsExactly("70\t2");
        log.appendRaw("activity.teleported", "{}");
        job.untilVisible(1);
        assertThat(job.query("SELECT name, reason FROM parked_events"))
                .containsExactly("activity.teleported\tno event is called activity.teleported");
    }

    @Test
    void aKilledJobGoesOnFromItsCheckpointWithTheSameFigures() throws Exception {
        log.append(Week.reference(2));
        log.append(planned("a-0", "w-0"));
        job.start(1);
        for (int i = 0; i < 20; i++) {
            log.append(some("a", i));
        }
        job.untilVisible(1);
        job.untilCheckpoint();
        log.append(some("b", 0));
        job.kill();
        log.append(some("c", 0));
        job.startFromCheckpoint(1);
        log.append(some("d", 0));
        job.untilVisible(1);
        assertThat(job.query("SELECT visits, check_ins, people FROM activities"))
                .containsExactly("230\t230\t230");
        assertThat(job.query("SELECT sum(visits), sum(check_ins) FROM unit_activity_minute"))
                .containsExactly("230\t230");
    }

    @Test
    void twoGenerationsStandSideBySideUntilTheSwitch() throws Exception {
        log.append(Week.reference(1));
        log.append(planned("a-0", "w-0"), checkedIn("a-0", "p-1", 0));
        job.start(1);
        job.untilVisible(1);
        job.kill();
        log.append(checkedIn("a-0", "p-2", 0));
        job.start(2);
        job.untilVisible(2);
        assertThat(job.query("SELECT visits FROM activities")).containsExactly("1");
        job.serve(2);
        assertThat(job.query("SELECT visits FROM activities")).containsExactly("2");
    }

    @Test
    void thePositionWaitsForAnOpenTransactionAndSaysSo() throws Exception {
        log.append(Week.reference(1));
        log.append(planned("a-0", "w-0"));
        job.start(1);
        job.untilVisible(1);
        log.write(checkedIn("a-0", "slow", 0));
        try (LogWriter quick = log.another()) {
            quick.append(checkedIn("a-0", "quick", 0));
        }
        job.until(() ->
                job.query("SELECT lag_events, head > position FROM freshness").equals(List.of("1\t1")));
        assertThat(job.query("SELECT visits FROM activities")).containsExactly("0");
        log.commit();
        job.untilVisible(1);
        assertThat(job.query("SELECT visits FROM activities")).containsExactly("2");
    }

    @Test
    void freshnessBeatsWhileTheJobRunsAndReadsALagOnceItIsGone() throws Exception {
        log.append(Week.reference(1));
        job.start(1);
        job.untilVisible(1);
        job.until(() -> job.query("SELECT lag_events, head = position, last_visible_at IS NOT NULL FROM freshness")
                .equals(List.of("0\t1\t1")));
        List<String> before = job.query("SELECT written_at FROM freshness");
        job.until(() -> !job.query("SELECT written_at FROM freshness").equals(before));
        job.kill();
        job.until(() -> job.query("SELECT lag_events FROM freshness").equals(List.of("1")));
    }

    @Test
    void standsStillForWhoeverHoldsTheLockAndThenGoesOn() throws Exception {
        log.append(Week.reference(1));
        log.append(planned("a-0", "w-0"), checkedIn("a-0", "p-0", 0));
        job.start(1);
        job.untilVisible(1);
        try (Connection auditor = log.connect();
                Statement session = auditor.createStatement()) {
            int pid = one(session, "SELECT pg_backend_pid() FROM pg_advisory_lock(" + LogReader.HOLD_LOCK + ")");
            String held = "SELECT position FROM freshness WHERE hold = " + pid;
            job.until(() -> job.query(held).equals(List.of(Long.toString(log.end()))));
            List<String> position = job.query(held);
            log.append(checkedIn("a-0", "p-1", 0));
            job.until(() -> job.query("SELECT lag_events FROM freshness").equals(List.of("1")));
            assertThat(job.query(held)).isEqualTo(position);
            assertThat(job.query("SELECT visits FROM activities")).containsExactly("1");
            one(session, "SELECT pg_advisory_unlock(" + LogReader.HOLD_LOCK + ")::int");
            job.untilVisible(1);
            assertThat(job.query("SELECT visits FROM activities")).containsExactly("2");
            job.until(() -> job.query("SELECT hold FROM freshness").equals(List.of("0")));
        }
    }

    @Test
    void standsStillForTenSecondsAtMost() throws Exception {
        log.append(Week.reference(1));
        job.start(1);
        try (Connection forgetful = log.connect();
                Statement session = forgetful.createStatement()) {
            int pid = one(session, "SELECT pg_backend_pid() FROM pg_advisory_lock(" + LogReader.HOLD_LOCK + ")");
            job.until(() -> job.query("SELECT hold FROM freshness").equals(List.of(Integer.toString(pid))));
            log.append(planned("a-0", "w-0"));
            job.untilVisible(1);
            assertThat(job.query("SELECT hold FROM freshness")).containsExactly("0");
        }
    }

    @Test
    void aRestartedJobTakesAHoldBackBeforeItStoresAnything() throws Exception {
        log.append(Week.reference(1));
        log.append(planned("a-0", "w-0"));
        job.start(1);
        try (Connection auditor = log.connect();
                Statement session = auditor.createStatement()) {
            int pid = one(session, "SELECT pg_backend_pid() FROM pg_advisory_lock(" + LogReader.HOLD_LOCK + ")");
            List<String> held = List.of(Integer.toString(pid));
            job.until(() -> job.query("SELECT hold FROM freshness").equals(held));
            job.kill();
            log.append(checkedIn("a-0", "p-0", 0));
            job.start(1);
            String stands = "SELECT position FROM freshness WHERE hold = " + pid;
            List<String> end = List.of(Long.toString(log.end()));
            job.until(() -> {
                List<String> before = job.query(stands);
                List<String> visits = job.query("SELECT visits FROM activities");
                if (!before.isEmpty()
                        && !before.equals(end)
                        && job.query(stands).equals(before)) {
                    assertThat(visits).containsExactly("0");
                }
                return before.equals(end);
            });
        }
    }

    private static int one(Statement statement, String query) throws Exception {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Event[] some(String round, int number) {
        return IntStream.range(0, 10)
                .mapToObj(i -> checkedIn("a-0", round + "-" + number + "-" + i, i))
                .toArray(Event[]::new);
    }
}
