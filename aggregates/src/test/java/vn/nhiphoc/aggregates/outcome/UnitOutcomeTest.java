package vn.nhiphoc.aggregates.outcome;

import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Fixtures;
import vn.nhiphoc.aggregates.shared.TypeCode;

class UnitOutcomeTest {

    private static final TypeCode BOOKS = new TypeCode("books");
    private static final UnitOutcomeReported THREE =
            new UnitOutcomeReported(CAMPAIGN, WARD, BOOKS, new Outcome(3, null, null));
    private static final UnitOutcomeReported NONE = new UnitOutcomeReported(CAMPAIGN, WARD, BOOKS, null);

    private final FixtureConfiguration<UnitOutcomesAggregate> fixture = Fixtures.of(UnitOutcomesAggregate.class);

    @Test
    void isRecordedOnce() {
        fixture.givenNoPriorActivity()
                .when(report(THREE.outcome()))
                .expectEvents(THREE)
                .expectResultMessagePayload(Answer.recorded());
        fixture.given(THREE)
                .when(report(THREE.outcome()))
                .expectNoEvents()
                .expectResultMessagePayload(Answer.repeated());
    }

    @Test
    void isWithdrawnOnce() {
        fixture.given(THREE).when(report(null)).expectEvents(NONE).expectResultMessagePayload(Answer.recorded());
        fixture.given(THREE, NONE).when(report(null)).expectNoEvents().expectResultMessagePayload(Answer.repeated());
        fixture.given(THREE, NONE)
                .when(report(THREE.outcome()))
                .expectEvents(THREE)
                .expectResultMessagePayload(Answer.recorded());
    }

    private static ReportUnitOutcome report(Outcome outcome) {
        return new ReportUnitOutcome(CAMPAIGN, WARD, BOOKS, outcome, RECEIVED);
    }
}
