package vn.nhiphoc.analytics.eventlog.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogEnd;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.log.TailHolder;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.stream.Parked;

class TailTest {

    static final String OPENED = "activity.opened";
    static final String TYPE_DEFINED = "catalogue.activity-type-defined";
    private static final Instant NOW = Instant.parse("2025-10-01T01:00:00Z");

    private final Tail tail = new Tail(LogPosition.START);

    @Test
    void sendsEventsAndThenWhatIsComplete() {
        assertThat(told(tail.steps(batch(20, true, event(11, 1, OPENED), event(12, 2, OPENED)))))
                .containsExactly("to 10", "11/1", "12/2", "to 12");
    }

    @Test
    void saysNothingWhenNothingNewIsComplete() {
        tail.steps(batch(20, true, event(11, 1, OPENED)));
        assertThat(told(tail.steps(batch(20, true)))).isEmpty();
    }

    @Test
    void passesNothingBeyondWhatItReadHoweverFarTheBoundaryIs() {
        assertThat(told(tail.steps(batch(1_000, true)))).isEmpty();
        tail.steps(batch(1_000, true, event(11, 1, OPENED)));
        assertThat(told(tail.steps(batch(2_000, true)))).isEmpty();
        assertThat(told(tail.steps(batch(2_000, true, event(12, 2, OPENED))))).containsExactly("12/2", "to 12");
        assertThat(told(new Tail(new LogPosition(12, 4)).steps(batch(2_000, true))))
                .containsExactly("to 12");
    }

    @Test
    void aLogThatEndsAtATransactionIsPassedUpToItAndHasNoMore() {
        Tail ending = new Tail(LogPosition.START, 15);
        assertThat(told(ending.steps(batch(12, true, event(11, 1, OPENED))))).containsExactly("to 10", "11/1", "to 11");
        assertThat(told(ending.steps(batch(15, true)))).containsExactly("to 14");
        LogHead head = ((Step.Seen) ending.seen(new LogEnd(20, new LogPosition(11, 1), NOW, null, 0), 0, 0, 0)).head();
        assertThat(head.position()).isEqualTo(15);
        assertThat(head.head()).isEqualTo(15);
    }

    @Test
    void aDecidingTransactionStandsAloneBetweenTwoWatermarks() {
        tail.steps(batch(10, true, event(9, 1, OPENED)));
        assertThat(told(tail.steps(batch(
                        30,
                        true,
                        event(10, 2, OPENED),
                        event(11, 3, OPENED),
                        event(12, 4, TYPE_DEFINED),
                        event(12, 5, OPENED),
                        event(13, 6, OPENED),
                        event(14, 7, TYPE_DEFINED),
                        event(20, 8, TYPE_DEFINED)))))
                .containsExactly(
                        "10/2", "11/3", "to 11", "12/4", "12/5", "to 12", "13/6", "to 13", "14/7", "to 19", "20/8",
                        "to 20");
    }

    @Test
    void aTransactionThatTurnsOutToDecideIsStillCutOffFromTheOnesBefore() {
        tail.steps(batch(10, true, event(9, 1, OPENED)));
        assertThat(told(tail.steps(batch(30, false, event(15, 2, OPENED), event(16, 3, OPENED)))))
                .containsExactly("15/2", "16/3");
        assertThat(told(tail.steps(batch(30, true, event(16, 4, TYPE_DEFINED), event(17, 5, OPENED)))))
                .containsExactly("to 15", "16/4", "to 16", "17/5", "to 17");
    }

    @Test
    void afterARestoreTheTransactionAtHandIsTakenForADecidingOne() {
        Tail restored = new Tail(new LogPosition(12, 4));
        assertThat(told(restored.steps(batch(30, true, event(12, 5, OPENED), event(13, 6, OPENED)))))
                .containsExactly("12/5", "to 12", "13/6", "to 13");
    }

    @Test
    void cutsALongLogWhereATransactionEnds() {
        List<StoredEvent> events = new ArrayList<>();
        int beyond = EventLogSource.LONGEST_BATCH + 10;
        for (int i = 0; i < beyond; i++) {
            events.add(event(100, i, OPENED));
        }
        events.add(event(101, beyond, OPENED));
        List<String> told = told(tail.steps(new LogBatch(500, events, false)));
        assertThat(told.subList(told.size() - 3, told.size()))
                .containsExactly("100/" + (beyond - 1), "to 100", "101/" + beyond);
    }

    @Test
    void parksWhatItDoesNotUnderstand() {
        List<Step> steps = tail.steps(batch(20, true, event(11, 1, "activity.teleported")));
        assertThat(((Step.Sent) steps.get(1)).event().event())
                .isEqualTo(new Parked("activity.teleported", "1", "no event is called activity.teleported"));
    }

    @Test
    void aHeadTellsPositionCountsAndTheLogsEnd() {
        tail.steps(batch(20, true, event(11, 1, OPENED), event(12, 2, OPENED)));
        TailHolder slow = new TailHolder(7, "postgres", "psql", "nhiphoc", NOW);
        Step seen = tail.seen(new LogEnd(20, new LogPosition(25, 9), NOW, slow, 0), 3, 0, 0);
        List<Long> samples = List.of(NOW.toEpochMilli(), NOW.toEpochMilli());
        LogHead.HeldBy heldBy = new LogHead.HeldBy(slow.named(), NOW.toEpochMilli());
        assertThat(((Step.Seen) seen).head())
                .isEqualTo(new LogHead(13, 26, 2, 3, NOW.toEpochMilli(), samples, 0, heldBy, 0));
        LogHead next = ((Step.Seen) tail.seen(new LogEnd(20, new LogPosition(12, 2), NOW, null, 0), 0, 4711, 0)).head();
        assertThat(next).isEqualTo(new LogHead(13, 13, 2, 0, NOW.toEpochMilli(), List.of(), 4711, null, 0));
    }

    @Test
    void anEmptyLogIsReadToItsEnd() {
        Step seen = tail.seen(new LogEnd(20, LogPosition.START, null, null, 0), 0, 0, 0);
        assertThat(((Step.Seen) seen).head()).isEqualTo(new LogHead(0, 0, 0, 0, null, List.of(), 0, null, 0));
    }

    private static LogBatch batch(long boundary, boolean complete, StoredEvent... events) {
        return new LogBatch(boundary, Arrays.asList(events), complete);
    }

    static StoredEvent event(long transaction, long index, String name) {
        String payload = name.equals(TYPE_DEFINED)
                ? "{\"entry\":{\"code\":\"t\",\"name\":{\"vi\":\"T\",\"en\":null}}}"
                : "{\"activityId\":\"a\",\"at\":\"2025-10-01T01:00:00Z\",\"reason\":null}";
        String metaData = new EventCodec().encode(new Received("key", NOW));
        return new StoredEvent(new LogPosition(transaction, index), "x", 0, name, "1", payload, metaData, NOW);
    }

    private static List<String> told(List<Step> steps) {
        return steps.stream()
                .map(step -> step instanceof Step.Sent sent
                        ? sent.event().transactionId() + "/" + sent.event().globalIndex()
                        : "to " + ((Step.Passed) step).transactionId())
                .toList();
    }
}
