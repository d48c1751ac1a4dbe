package vn.nhiphoc.aggregates.attendance;

import static vn.nhiphoc.aggregates.shared.Fixtures.refusal;
import static vn.nhiphoc.aggregates.shared.Sample.ACTIVITY;
import static vn.nhiphoc.aggregates.shared.Sample.NOON;
import static vn.nhiphoc.aggregates.shared.Sample.RECEIVED;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.attendance.messages.CheckIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckOut;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.attendance.messages.VoidLine;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Fixtures;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.PersonId;

class LineTest {

    private static final PersonId AN = new PersonId("p-an");
    private static final CheckedIn IN = new CheckedIn(ACTIVITY, "k1", AN, Audience.RESIDENT, null, NOON);
    private static final CheckedOut OUT = new CheckedOut(ACTIVITY, "k1", AN, Audience.RESIDENT, null, NOON);
    private static final LineVoided VOIDED = new LineVoided(ACTIVITY, "k1", AN, NOON, NOON.plusSeconds(9));

    private final FixtureConfiguration<LineAggregate> fixture = Fixtures.of(LineAggregate.class);

    @Test
    void isRecordedOnce() {
        records(checkIn(null, NOON), IN);
        records(new CheckOut(ACTIVITY, "k1", AN, Audience.RESIDENT, null, NOON, RECEIVED), OUT);
        repeats(checkIn(null, NOON), IN);
        repeats(checkIn(null, NOON.plusNanos(999_999)), IN);
    }

    @Test
    void refusesItsKeyForAnotherContent() {
        refuses(checkIn(null, NOON.plusMillis(1)), "key_reused", IN);
        refuses(checkIn(new Flags(List.of()), NOON), "key_reused", IN);
        refuses(checkIn(null, NOON), "key_reused", OUT);
    }

    @Test
    void isVoidedOnce() {
        records(takeBack(), VOIDED, IN);
        repeats(takeBack(), IN, VOIDED);
        repeats(new VoidLine(ACTIVITY, "k1", NOON, RECEIVED), IN, VOIDED);
        refuses(takeBack(), "unknown_line");
    }

    @Test
    void aVoidedKeyStaysUsed() {
        repeats(checkIn(null, NOON), IN, VOIDED);
        refuses(checkIn(null, NOON.plusSeconds(1)), "key_reused", IN, VOIDED);
    }

    @Test
    void refusesATimeInTheFuture() {
        refuses(checkIn(null, NOON.plusSeconds(301)), "in_the_future");
        refuses(new VoidLine(ACTIVITY, "k1", NOON.plusSeconds(301), RECEIVED), "in_the_future", IN);
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

    private static Command checkIn(Flags flags, Instant at) {
        return new CheckIn(ACTIVITY, "k1", AN, Audience.RESIDENT, flags, at, RECEIVED);
    }

    private static Command takeBack() {
        return new VoidLine(ACTIVITY, "k1", NOON.plusSeconds(9), RECEIVED);
    }
}
