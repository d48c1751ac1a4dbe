package vn.nhiphoc.aggregates.summary;

import static vn.nhiphoc.aggregates.shared.Fixtures.refusal;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.OTHER_WARD;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Fixtures;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;

class SummaryTest {

    private static final LocalDate DAY = LocalDate.parse("2025-10-02");
    private static final SummaryReported REPORTED =
            new SummaryReported(CAMPAIGN, "s1", WARD, SKILLS, DAY, null, 2L, 120L, null);
    private static final SummaryVoided VOIDED = new SummaryVoided(CAMPAIGN, "s1", WARD, SKILLS, DAY);

    private final FixtureConfiguration<SummaryAggregate> fixture = Fixtures.of(SummaryAggregate.class);

    @Test
    void isRecordedOnce() {
        records(report(2L, 120L, null), REPORTED);
        repeats(report(2L, 120L, null), REPORTED);
    }

    @Test
    void knowsZeroFromUnknown() {
        records(report(null, 0L, null), new SummaryReported(CAMPAIGN, "s1", WARD, SKILLS, DAY, null, null, 0L, null));
        refuses(report(2L, 120L, 0L), "key_reused", REPORTED);
        refuses(report(null, null, null), "nothing_known");
    }

    @Test
    void refusesFiguresThatNoCityHas() {
        refuses(report(-1L, 5L, null), "out_of_range");
        refuses(report(null, ReportSummary.MOST + 1, -1L), "out_of_range,out_of_range");
        records(
                report(null, ReportSummary.MOST, null),
                new SummaryReported(CAMPAIGN, "s1", WARD, SKILLS, DAY, null, null, ReportSummary.MOST, null));
    }

    @Test
    void refusesItsKeyForAnotherContent() {
        refuses(report(2L, 121L, null), "key_reused", REPORTED);
        refuses(
                new ReportSummary(CAMPAIGN, "s1", WARD, SKILLS, null, null, 2L, 120L, null, RECEIVED),
                "key_reused",
                REPORTED);
        refuses(
                new ReportSummary(CAMPAIGN, "s1", WARD, SKILLS, DAY, Audience.OTHER, 2L, 120L, null, RECEIVED),
                "key_reused",
                REPORTED);
    }

    @Test
    void isTakenBackOnceAndItsKeyStaysUsed() {
        records(takeBack(null), VOIDED, REPORTED);
        records(takeBack(WARD), VOIDED, REPORTED);
        repeats(takeBack(null), REPORTED, VOIDED);
        repeats(report(2L, 120L, null), REPORTED, VOIDED);
        refuses(report(2L, 99L, null), "key_reused", REPORTED, VOIDED);
    }

    @Test
    void isTakenBackOnlyWhereItIsAndByWhomItMay() {
        refuses(takeBack(null), "unknown_line");
        refuses(takeBack(OTHER_WARD), "unknown_line", REPORTED);
    }

    private void records(Command command, Event fact, Event... before) {
        fixture.given((Object[]) before).when(command).expectEvents(fact).expectResultMessagePayload(Answer.recorded());
    }

    private void repeats(Command command, Event... before) {
        fixture.given((Object[]) before).when(command).expectNoEvents().expectResultMessagePayload(Answer.repeated());
    }

    private void refuses(Command command, String codes, Event... before) {
        fixture.given((Object[]) before)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refusal(codes));
    }

    private static Command report(Long activities, Long visits, Long people) {
        return new ReportSummary(CAMPAIGN, "s1", WARD, SKILLS, DAY, null, activities, visits, people, RECEIVED);
    }

    private static Command takeBack(UnitId unit) {
        return new VoidSummary(CAMPAIGN, "s1", unit, RECEIVED);
    }
}
