package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.analytics.Week.checkedIn;
import static vn.nhiphoc.analytics.Week.headcount;
import static vn.nhiphoc.analytics.Week.planned;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * Events that cannot be understood, or not entered, are parked; everything else goes on. It prints the figures that
 * {@code FAULTS.md} tells.
 */
class PoisonIT {

    private static final Path APPROVED = Path.of("../aggregates/src/test/resources/approved");
    private static final String PARKED = "SELECT name, reason FROM parked_events ORDER BY transaction_id, global_index";

    @TempDir
    Path checkpoints;

    private LogWriter log;
    private RunningJob job;

    @BeforeEach
    void freshLogAndStore() throws Exception {
        log = LogWriter.onFreshLog();
        job = RunningJob.on(log, checkpoints, 2);
        log.append(Week.reference(2));
        log.append(planned("a-0", "w-0"), checkedIn("a-0", "p-0", 0));
    }

    @AfterEach
    void stop() throws Exception {
        job.close();
        log.close();
    }

    @Test
    void noDamageOfAnyEventStopsTheJob() throws Exception {
        int damaged = 0;
        try (Stream<Path> forms = Files.list(APPROVED)) {
            for (Path form : forms.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String file = form.getFileName().toString();
                String name = file.substring(0, file.length() - ".1.json".length());
                String full =
                        new JsonMapper().readTree(form.toFile()).get("full").toString();
                String revision = file.substring(name.length() + 1, name.length() + 2);
                List<String> all = Damage.of(full);
                log.appendRaw(name, revision, full);
                log.appendRaw(name, revision, all);
                damaged += all.size();
            }
        }
        job.start(1);
        job.untilVisible(1);
        log.append(checkedIn("a-0", "p-1", 1));
        job.untilVisible(1);
        assertThat(job.query("SELECT visits FROM activities WHERE activity_id = 'a-0'"))
                .containsExactly("2");
        assertThat(job.hasFailed()).isFalse();
        assertThat(job.query("SELECT parked_events = (SELECT count() FROM parked_events), parked_events > "
                        + damaged / 2 + " FROM freshness"))
                .containsExactly("1\t1");
        assertThat(job.query("SELECT count() FROM unit_activity_minute WHERE visits < 0 OR visits > 1e15"
                        + " OR toDate(minute) NOT BETWEEN '1970-01-02' AND '2105-12-31'"))
                .containsExactly("0");
        assertThat(job.query("SELECT count() FROM campaigns WHERE starts_on NOT BETWEEN '1970-01-02' AND '2105-12-31'"
                        + " OR ends_on NOT BETWEEN '1970-01-02' AND '2105-12-31'"))
                .containsExactly("0");
        System.out.printf(
                "%d damaged events: %s parked, the others understood%n",
                damaged, job.query("SELECT parked_events FROM freshness").get(0));
    }

    @Test
    void whatDoesNotFollowFromWhatStandsBeforeItIsParked() throws Exception {
        Instant at = Week.OPENING;
        log.append(planned("a-0", "w-1"));
        log.append(new LineVoided(new ActivityId("a-0"), "never", new PersonId("p-9"), at, at));
        log.append(checkedIn("a-0", "p-0", 0));
        log.append(new ActivityMoved(new ActivityId("unheard-of"), new UnitId("w-0")));
        log.append(headcount("unheard-of", 3), checkedIn("unheard-of", "p-1", 0));
        job.start(1);
        job.untilVisible(1);
        String notPlanned = "nothing that can be understood planned its activity";
        assertThat(job.query(PARKED))
                .containsExactly(
                        "activity.planned\tits activity is planned already",
                        "attendance.line-voided\tthe line that it takes back does not stand",
                        "attendance.checked-in\tthe same line stands already",
                        "activity.moved\t" + notPlanned,
                        "activity.headcount-reported\t" + notPlanned,
                        "attendance.checked-in\t" + notPlanned);
        assertThat(job.query("SELECT unit_id, visits FROM activities")).containsExactly("w-0\t1");
    }

    @Test
    void aTimeOfRecordingThatCannotBeReadStopsNobody() throws Exception {
        execute(
                "ALTER TABLE event_log DISABLE TRIGGER append_only",
                "UPDATE event_log SET time_stamp ="
                        + " CASE WHEN global_index % 2 = 0 THEN 'soon' ELSE '+999999999-12-31T23:59:59Z' END");
        job.start(1);
        job.untilVisible(1);
        assertThat(job.query("SELECT visits FROM activities")).containsExactly("1");
    }

    /**
     * One program cannot know a name and not know it, so the log is changed by force here: what stands under an unknown
     * name at first stands under a known one when the figures are computed again.
     */
    @Test
    void aRebuildByAProgramThatUnderstandsTakesParkedEventsIn() throws Exception {
        log.appendRaw(
                "activity.dislocated",
                new EventCodec().encode(new ActivityMoved(new ActivityId("a-0"), new UnitId("w-1"))));
        log.append(checkedIn("a-0", "p-1", 1));
        job.start(1);
        job.untilVisible(1);
        assertThat(job.query(PARKED)).containsExactly("activity.dislocated\tno event is called activity.dislocated");
        assertThat(job.query("SELECT unit_id, visits FROM unit_activity_day")).containsExactly("w-0\t2");
        job.kill();

        execute(
                "ALTER TABLE event_log DISABLE TRIGGER append_only",
                "UPDATE event_log SET payload_type =" + " 'activity.moved' WHERE payload_type = 'activity.dislocated'");
        job.start(2);
        job.untilVisible(2);
        job.serve(2);
        assertThat(job.query(PARKED)).isEmpty();
        assertThat(job.query("SELECT parked_events FROM freshness")).containsExactly("0");
        assertThat(job.query("SELECT unit_id, visits FROM unit_activity_day")).isEqualTo(List.of("w-1\t2"));
    }

    private void execute(String... statements) throws Exception {
        try (Connection owner = log.connect();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
