package vn.nhiphoc.aggregates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.details;
import static vn.nhiphoc.aggregates.shared.Sample.plan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Sample;

class UnreadableHistoryIT {

    private final TestLog log = TestLog.fresh();

    @TempDir
    Path directory;

    /** Nobody may decide on the rest: what is not understood could be what matters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity.dislocated | 1 | {}",
                "activity.moved | 9 | {}",
                "activity.moved | 1 | {\"activityId\":\"a-1\"",
                "activity.moved | 1 | {\"activityId\":\"a-1\",\"unitId\":null}",
                "activity.opened | 1 | {\"activityId\":\"a-1\",\"at\":\"+999999999-01-01T00:00:00Z\",\"reason\":null}",
            })
    void whoeverDecidesOnAnUnreadableHistoryIsToldAndEverythingElseGoesOn(String name, String revision, String payload)
            throws Exception {
        try (Intake intake = LogIntake.open(log.settings(directory))) {
            intake.define(Sample.catalogue());
            intake.send(Sample.campaign());
            intake.send(plan());
            damage("activity/a-1", 1, name, revision, payload);

            assertThatThrownBy(() -> intake.send(new OpenActivity(ACTIVITY, null, null, RECEIVED)))
                    .isInstanceOf(UnreadableEvent.class);
            assertThatThrownBy(() -> intake.enter(List.of(new EnterActivity(plan(), null, null, List.of()))))
                    .isInstanceOf(UnreadableEvent.class);
            assertThatThrownBy(() -> intake.readings().activity(ACTIVITY)).isInstanceOf(UnreadableEvent.class);
            ActivityId other = new ActivityId("a-2");
            assertThat(intake.send(plan(other, CAMPAIGN, WARD, SKILLS, details("x"))))
                    .isEqualTo(Answer.recorded());
        }
        try (Intake restarted = LogIntake.open(log.settings(directory))) {
            assertThat(restarted.registry().behind()).isLessThan(Duration.ofSeconds(5));
            assertThat(restarted.registry().activity(new ActivityId("a-2"))).isPresent();
            assertThat(restarted.send(new OpenActivity(new ActivityId("a-2"), null, null, RECEIVED)))
                    .isEqualTo(Answer.recorded());
        }
    }

    private void damage(String aggregate, long sequence, String name, String revision, String payload)
            throws SQLException {
        try (Connection owner = log.owner().getConnection();
                PreparedStatement insert = owner.prepareStatement(
                        "INSERT INTO event_log (event_identifier, aggregate_identifier, sequence_number, type,"
                                + " time_stamp, payload_type, payload_revision, payload, meta_data) VALUES ('damaged',"
                                + " ?, ?, 'activity', '2025-10-02T05:00:00Z', ?, ?, ?,"
                                + " '{\"sender\":\"s\",\"receivedAt\":\"2025-10-02T05:00:00Z\"}')")) {
            insert.setString(1, aggregate);
            insert.setLong(2, sequence);
            insert.setString(3, name);
            insert.setString(4, revision);
            insert.setString(5, payload);
            insert.executeUpdate();
        }
    }
}
