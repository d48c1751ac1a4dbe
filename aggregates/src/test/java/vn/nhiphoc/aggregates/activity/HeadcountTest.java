package vn.nhiphoc.aggregates.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.details;
import static vn.nhiphoc.aggregates.shared.Sample.inShort;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Fixtures;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.TypeCode;

class HeadcountTest {

    private static final ActivityPlanned PLANNED =
            new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, details("Lớp"));
    private static final TypeCode BOOKS = new TypeCode("books");

    private final FixtureConfiguration<ActivityAggregate> fixture = Fixtures.of(ActivityAggregate.class);
    private ActivityState state = ActivityState.NONE.after(List.of(PLANNED));

    @Test
    void recordsAHeadcountOnce() {
        fixture.given(PLANNED)
                .when(headcount("k1", NOON, 10))
                .expectEvents(new HeadcountReported(ACTIVITY, "k1", NOON, counts(10)))
                .expectResultMessagePayload(Answer.recorded());
        fixture.given(PLANNED, new HeadcountReported(ACTIVITY, "k1", NOON, counts(10)))
                .when(headcount("k1", NOON, 10))
                .expectNoEvents()
                .expectResultMessagePayload(Answer.repeated());
    }

    @Test
    void aKeyWithItsOwnContentAgainRecordsNothingAlsoAfterAnotherKeySpoke() {
        assertThat(say(headcount("k1", NOON, 10))).isEqualTo("recorded");
        assertThat(say(headcount("k2", NOON, 20))).isEqualTo("recorded");
        assertThat(say(headcount("k1", NOON, 10))).isEqualTo("repeated");
        assertThat(say(headcount("k1", NOON, 11))).isEqualTo("recorded");
    }

    @Test
    void aKeyStaysOnItsLocalDay() {
        assertThat(say(headcount("k1", NOON, 10))).isEqualTo("recorded");
        assertThat(say(headcount("k1", NOON.minus(Duration.ofDays(1)), 10))).isEqualTo("key_on_another_day");
        // 23:59 and 00:00 in Hanoi are 16:59 and 17:00 UTC of one day
        assertThat(say(headcount("k2", Instant.parse("2025-10-01T16:59:00Z"), 1)))
                .isEqualTo("recorded");
        assertThat(say(headcount("k2", Instant.parse("2025-10-01T17:00:00Z"), 1)))
                .isEqualTo("key_on_another_day");
    }

    @Test
    void withdrawsOnce() {
        assertThat(say(headcount("k1", NOON, 10))).isEqualTo("recorded");
        assertThat(say(withdrawal("k1", NOON))).isEqualTo("recorded");
        assertThat(say(withdrawal("k1", NOON.minusSeconds(60)))).isEqualTo("repeated");
        assertThat(say(headcount("k1", NOON, 10))).isEqualTo("recorded");
    }

    @Test
    void refusesATimeInTheFuture() {
        assertThat(say(headcount("k1", NOON.plusSeconds(301), 10))).isEqualTo("in_the_future");
    }

    @Test
    void theOrderOfCountsIsNoContentButUnaskedFlagsAre() {
        AudienceCount pupils = new AudienceCount(Audience.PUPIL_STUDENT, null, 5);
        AudienceCount residents = new AudienceCount(Audience.RESIDENT, null, 7);
        AudienceCount asked = new AudienceCount(Audience.RESIDENT, new Flags(List.of()), 7);
        assertThat(say(new ReportHeadcount(ACTIVITY, "k1", NOON, List.of(pupils, residents), RECEIVED)))
                .isEqualTo("recorded");
        assertThat(say(new ReportHeadcount(ACTIVITY, "k1", NOON, List.of(residents, pupils), RECEIVED)))
                .isEqualTo("repeated");
        assertThat(say(new ReportHeadcount(ACTIVITY, "k1", NOON, List.of(pupils, asked), RECEIVED)))
                .isEqualTo("recorded");
    }

    @Test
    void recordsAnOutcomeOnceAndWithdrawsItOnce() {
        Outcome three = new Outcome(3, "cuốn", null);
        fixture.given(PLANNED)
                .when(new ReportActivityOutcome(ACTIVITY, BOOKS, three, RECEIVED))
                .expectEvents(new ActivityOutcomeReported(ACTIVITY, BOOKS, three))
                .expectResultMessagePayload(Answer.recorded());
        assertThat(say(new ReportActivityOutcome(ACTIVITY, BOOKS, null, RECEIVED)))
                .isEqualTo("repeated");
        assertThat(say(new ReportActivityOutcome(ACTIVITY, BOOKS, three, RECEIVED)))
                .isEqualTo("recorded");
        assertThat(say(new ReportActivityOutcome(ACTIVITY, BOOKS, three, RECEIVED)))
                .isEqualTo("repeated");
        assertThat(say(new ReportActivityOutcome(ACTIVITY, BOOKS, null, RECEIVED)))
                .isEqualTo("recorded");
        assertThat(state.outcomes()).isEmpty();
    }

    private String say(ActivityCommand command) {
        Decision decision = ActivityDecisions.decide(state, command);
        if (decision instanceof Decision.Facts facts) {
            state = state.after(facts.events());
        }
        return inShort(decision.answer());
    }

    private static ReportHeadcount headcount(String key, Instant at, long visits) {
        return new ReportHeadcount(ACTIVITY, key, at, counts(visits), RECEIVED);
    }

    private static ReportHeadcount withdrawal(String key, Instant at) {
        return new ReportHeadcount(ACTIVITY, key, at, List.of(), RECEIVED);
    }

    private static List<AudienceCount> counts(long visits) {
        return List.of(new AudienceCount(Audience.RESIDENT, null, visits));
    }
}
