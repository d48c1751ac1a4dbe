package vn.nhiphoc.aggregates.activity;

import static vn.nhiphoc.aggregates.shared.Fixtures.refusal;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.CAMPAIGN;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.details;

import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.CancelActivity;
import vn.nhiphoc.aggregates.activity.messages.CloseActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.activity.messages.ReinstateActivity;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Fixtures;

class ActivityLifeTest {

    private static final ActivityPlanned PLANNED =
            new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, details("Lớp"));
    private static final ActivityOpened OPENED = new ActivityOpened(ACTIVITY, NOON, null);
    private static final ActivityClosed CLOSED = new ActivityClosed(ACTIVITY, NOON, null);
    private static final ActivityCancelled CANCELLED = new ActivityCancelled(ACTIVITY, NOON, "mưa bão");
    private static final ActivityReinstated REINSTATED = new ActivityReinstated(ACTIVITY, NOON, null);
    private static final Instant LATER = NOON.plusSeconds(60);

    private final FixtureConfiguration<ActivityAggregate> fixture = Fixtures.of(ActivityAggregate.class);

    @Test
    void opensClosesCancelsAndReinstates() {
        records(open(null), OPENED, PLANNED);
        records(close(NOON), CLOSED, PLANNED, OPENED);
        records(cancel(), CANCELLED, PLANNED);
        records(cancel(), CANCELLED, PLANNED, OPENED);
        records(cancel(), CANCELLED, PLANNED, OPENED, CLOSED);
        records(reinstate(), REINSTATED, PLANNED, CANCELLED);
    }

    @Test
    void aStepTakenTwiceIsNoStepAlsoAtAnotherTime() {
        repeats(open(LATER), PLANNED, OPENED);
        repeats(close(LATER), PLANNED, OPENED, CLOSED);
        repeats(cancel(), PLANNED, CANCELLED);
        repeats(reinstate(), PLANNED, CANCELLED, REINSTATED);
    }

    @Test
    void comesBackInTheStateBefore() {
        refuses(open(null), "already_closed", PLANNED, OPENED, CLOSED, CANCELLED, REINSTATED);
        records(close(NOON), CLOSED, PLANNED, OPENED, CANCELLED, REINSTATED);
        records(open(null), OPENED, PLANNED, CANCELLED, REINSTATED);
        records(cancel(), CANCELLED, PLANNED, CANCELLED, REINSTATED);
    }

    @Test
    void refusesStepsThatTheStateDoesNotAllow() {
        refuses(close(NOON), "not_open", PLANNED);
        refuses(open(null), "already_closed", PLANNED, OPENED, CLOSED);
        refuses(open(null), "activity_cancelled", PLANNED, CANCELLED);
        refuses(close(NOON), "activity_cancelled", PLANNED, OPENED, CANCELLED);
        refuses(reinstate(), "not_cancelled", PLANNED, OPENED);
    }

    @Test
    void refusesATimeInTheFuture() {
        refuses(open(NOON.plusSeconds(301)), "in_the_future", PLANNED);
        refuses(close(NOON.plusSeconds(301)), "in_the_future", PLANNED, OPENED);
        records(open(NOON.plusSeconds(300)), new ActivityOpened(ACTIVITY, NOON.plusSeconds(300), null), PLANNED);
    }

    @Test
    void refusesToLiveBeforeItIsPlanned() {
        refuses(open(null), "unknown_activity");
    }

    private void records(Command command, Event fact, Event... before) {
        fixture.given((Object[]) before).when(command).expectEvents(fact).expectResultMessagePayload(Answer.recorded());
    }

    private void repeats(Command command, Event... before) {
        fixture.given((Object[]) before).when(command).expectNoEvents().expectResultMessagePayload(Answer.repeated());
    }

    private void refuses(Command command, String code, Event... before) {
        fixture.given((Object[]) before)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refusal(code));
    }

    private static Command open(Instant at) {
        return new OpenActivity(ACTIVITY, at, null, RECEIVED);
    }

    private static Command close(Instant at) {
        return new CloseActivity(ACTIVITY, at, null, RECEIVED);
    }

    private static Command cancel() {
        return new CancelActivity(ACTIVITY, null, "mưa bão", RECEIVED);
    }

    private static Command reinstate() {
        return new ReinstateActivity(ACTIVITY, null, null, RECEIVED);
    }
}
