package vn.nhiphoc.aggregates.activity;

import static org.axonframework.test.matchers.Matchers.matches;
import static vn.nhiphoc.aggregates.shared.Fixtures.refusal;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.OPENING;
import static vn.nhiphoc.aggregates.shared.Sample.OTHER_WARD;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.details;
import static vn.nhiphoc.aggregates.shared.Sample.plan;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Fixtures;

class ActivityPlanTest {

    private static final ActivityPlanned PLANNED =
            new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, details("Lớp kỹ năng số"));

    private final FixtureConfiguration<ActivityAggregate> fixture = Fixtures.of(ActivityAggregate.class);

    @Test
    void plansAnActivityOnce() {
        fixture.givenNoPriorActivity().when(plan()).expectEvents(PLANNED).expectResultMessagePayload(Answer.recorded());
        fixture.given(PLANNED).when(plan()).expectNoEvents().expectResultMessagePayload(Answer.repeated());
    }

    @Test
    void takesTextForTheSameHoweverItIsComposed() {
        String decomposed = Normalizer.normalize("Lớp kỹ năng số", Normalizer.Form.NFD);
        fixture.given(PLANNED)
                .when(plan(ACTIVITY, CAMPAIGN, WARD, SKILLS, details(decomposed)))
                .expectNoEvents()
                .expectResultMessagePayload(Answer.repeated());
    }

    @Test
    void tellsAMoveARetypingAndAChangeApart() {
        fixture.given(PLANNED)
                .when(plan(ACTIVITY, CAMPAIGN, OTHER_WARD, OPENING, details("Lễ khai mạc")))
                .expectEvents(
                        new ActivityMoved(ACTIVITY, OTHER_WARD),
                        new ActivityRetyped(ACTIVITY, OPENING),
                        new ActivityChanged(ACTIVITY, details("Lễ khai mạc")))
                .expectResultMessagePayload(Answer.recorded());
    }

    @Test
    void staysInItsCampaign() {
        fixture.given(PLANNED)
                .when(plan(ACTIVITY, new CampaignId("hn-2024"), WARD, SKILLS, details("Lớp kỹ năng số")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refusal("campaign_fixed"));
    }

    @Test
    void cannotEndBeforeItStarts() {
        ActivityDetails right = details("x");
        Instant late = right.endsAt();
        Instant early = right.startsAt();
        ActivityDetails backwards =
                new ActivityDetails(null, "x", null, late, early, null, null, List.of(), List.of(), List.of());
        fixture.givenNoPriorActivity()
                .when(plan(ACTIVITY, CAMPAIGN, WARD, SKILLS, backwards))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refusal("ends_before_start"));
    }

    @Test
    void aLineOfABatchIsRecordedWholeOrNotAtAll() {
        ReportHeadcount headcount = headcount(NOON.plusSeconds(1));
        fixture.givenNoPriorActivity()
                .when(new EnterActivity(plan(), NOON, NOON, List.of(headcount)))
                .expectEvents(
                        PLANNED,
                        new ActivityOpened(ACTIVITY, NOON, null),
                        new ActivityClosed(ACTIVITY, NOON, null),
                        new HeadcountReported(ACTIVITY, "h1", headcount.at(), headcount.counts()))
                .expectResultMessagePayload(Answer.recorded());
        fixture.givenNoPriorActivity()
                .when(new EnterActivity(plan(), NOON, NOON, List.of(headcount(NOON.plusSeconds(900)))))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(matches(answer -> answer instanceof Answer.Refused refused
                        && refused.first().code().equals("in_the_future")
                        && "headcounts[0].at".equals(refused.first().field())));
    }

    @Test
    void aLineSentAgainRecordsNothingAlsoWhenItHasClosedSince() {
        fixture.given(PLANNED, new ActivityOpened(ACTIVITY, NOON, null), new ActivityClosed(ACTIVITY, NOON, null))
                .when(new EnterActivity(plan(), NOON.plusSeconds(5), NOON, List.of()))
                .expectNoEvents()
                .expectResultMessagePayload(Answer.repeated());
    }

    private static ReportHeadcount headcount(Instant at) {
        return new ReportHeadcount(
                ACTIVITY, "h1", at, List.of(new AudienceCount(Audience.RESIDENT, null, 3)), RECEIVED);
    }
}
