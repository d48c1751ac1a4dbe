package vn.nhiphoc.aggregates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.OTHER_WARD;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.details;
import static vn.nhiphoc.aggregates.shared.Sample.inShort;
import static vn.nhiphoc.aggregates.shared.Sample.plan;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.aggregates.activity.ActivityStatus;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.eventstore.TestLog;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Sample;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

class IntakeIT {

    private final TestLog log = TestLog.fresh();

    @TempDir
    Path directory;

    private Intake intake;

    @BeforeEach
    void open() {
        intake = LogIntake.open(log.settings(directory));
        assertThat(intake.define(Sample.catalogue())).isEqualTo(new CatalogueAnswer.Defined(5, 0, 0));
        assertThat(intake.send(Sample.campaign())).isEqualTo(Answer.recorded());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void recordsOnceWhatIsSentTwice() {
        assertThat(intake.define(Sample.catalogue())).isEqualTo(new CatalogueAnswer.Defined(0, 0, 5));
        assertThat(intake.send(Sample.campaign())).isEqualTo(Answer.repeated());
        assertThat(intake.send(plan())).isEqualTo(Answer.recorded());
        assertThat(intake.send(plan())).isEqualTo(Answer.repeated());
    }

    @Test
    void readsBackWhatStands() {
        intake.send(plan());
        intake.send(new OpenActivity(ACTIVITY, null, null, RECEIVED));
        intake.send(new ReportHeadcount(
                ACTIVITY, "h1", NOON, List.of(new AudienceCount(Audience.RESIDENT, null, 12)), RECEIVED));
        intake.send(new ReportUnitOutcome(CAMPAIGN, WARD, new TypeCode("books"), new Outcome(3, null, null), RECEIVED));
        Readings readings = intake.readings();
        assertThat(readings.activity(ACTIVITY)).hasValueSatisfying(activity -> {
            assertThat(activity.status()).isEqualTo(ActivityStatus.OPEN);
            assertThat(activity.openedAt()).isEqualTo(NOON);
            assertThat(activity.details().title()).isEqualTo("Lớp kỹ năng số");
        });
        assertThat(readings.headcount(ACTIVITY, "h1")).isPresent();
        assertThat(readings.headcount(ACTIVITY, "h2")).isEmpty();
        assertThat(readings.outcome(CAMPAIGN, WARD, new TypeCode("books"))).isPresent();
        assertThat(readings.campaign(CAMPAIGN)).isPresent();
        assertThat(readings.catalogue().units()).hasSize(3);
        assertThat(readings.activity(new ActivityId("none"))).isEmpty();
    }

    @Test
    void refusesWhatNobodyKnowsAndSaysWhatIsNear() {
        Answer answer = intake.send(plan(
                ACTIVITY,
                new CampaignId("hn-2024"),
                new UnitId("hn-0004"),
                new TypeCode("digital_skill"),
                details("x")));
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(inShort(answer)).isEqualTo("unknown_campaign,unknown_unit,unknown_type");
            assertThat(refused.refusals().get(2).detail()).contains("digital_skills");
        });
    }

    @Test
    void aRefusedLineOfABatchSpoilsNoNeighbour() {
        intake.send(plan());
        ActivityId fresh = new ActivityId("a-2");
        var good = new EnterActivity(plan(fresh, CAMPAIGN, WARD, SKILLS, details("neu")), NOON, NOON, List.of());
        var bad = new EnterActivity(plan(), null, NOON, List.of());
        var moved = new EnterActivity(
                plan(ACTIVITY, CAMPAIGN, OTHER_WARD, SKILLS, details("moved")), null, null, List.of());
        assertThat(inShort(intake.enter(List.of(good, bad, moved, good))))
                .containsExactly("recorded", "not_open", "recorded", "repeated");
        assertThat(intake.readings().activity(fresh).orElseThrow().status()).isEqualTo(ActivityStatus.CLOSED);
        assertThat(intake.registry().activity(ACTIVITY).orElseThrow().unitId()).isEqualTo(OTHER_WARD);
    }

    @Test
    void knowsWhatAnotherIntakePlannedAMomentAgo() {
        try (Intake other = LogIntake.open(log.settings(directory))) {
            assertThat(other.send(plan())).isEqualTo(Answer.recorded());
        }
        assertThat(intake.registry().activity(ACTIVITY)).isPresent();
    }

    @Test
    void everyEventCarriesItsSenderAndTheTimeOfReceipt() throws SQLException {
        intake.send(plan());
        try (LogReader reader = LogReader.open(log.reader())) {
            var stored = reader.aggregate("activity/a-1").get(0);
            assertThat(stored.name()).isEqualTo("activity.planned");
            assertThat(new EventCodec().received(stored)).isEqualTo(RECEIVED);
            assertThat(stored.metaData()).isEqualTo("{\"sender\":\"key-1\",\"receivedAt\":\"2025-10-02T05:00:00Z\"}");
        }
    }
}
