package vn.nhiphoc.analytics.eventlog.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.StoredEvent;

/** Logs, looks and restarts drawn from a seed; {@code -Dnhiphoc.tail.seed=N} runs one of them. */
class TailSchedulesTest {

    private static final int SCHEDULES = 1_000;

    @Test
    void everyEventIsSentOnceInOrderAndNothingFollowsItsWatermark() {
        Integer only = Integer.getInteger("nhiphoc.tail.seed");
        for (int seed = only == null ? 1 : only; seed <= (only == null ? SCHEDULES : only); seed++) {
            run(seed);
        }
    }

    private static void run(int seed) {
        Random random = new Random(seed);
        Set<Long> deciding = new TreeSet<>();
        List<StoredEvent> log = log(random, deciding);
        List<LogPosition> sent = new ArrayList<>();
        Tail tail = new Tail(LogPosition.START);
        LogPosition position = LogPosition.START;
        long passed = -1;
        int readable = 0;
        for (int looks = 0;
                position.compareTo(last(log)) < 0 || passed < last(log).transactionId();
                looks++) {
            assertThat(looks).as("looks, seed %d", seed).isLessThan(10_000);
            readable = Math.min(log.size(), readable + random.nextInt(4));
            List<Step> steps = tail.steps(look(log, position, boundary(log, readable), 1 + random.nextInt(5)));
            int until = random.nextInt(12) == 0 ? random.nextInt(steps.size() + 1) : steps.size();
            for (Step step : steps.subList(0, until)) {
                if (step instanceof Step.Passed mark) {
                    assertThat(mark.transactionId())
                            .as("watermarks rise, seed %d", seed)
                            .isGreaterThan(passed);
                    passed = mark.transactionId();
                    assertThat(passed)
                            .as("a watermark over unread, seed %d", seed)
                            .isLessThanOrEqualTo(tail.position().transactionId());
                } else if (step instanceof Step.Sent event) {
                    long transaction = event.position().transactionId();
                    assertThat(transaction)
                            .as("an event below a watermark, seed %d", seed)
                            .isGreaterThan(passed);
                    if (!sent.isEmpty() && lastOf(sent) < transaction && deciding.contains(lastOf(sent))) {
                        assertThat(passed).as("cut off behind, seed %d", seed).isGreaterThanOrEqualTo(lastOf(sent));
                    }
                    if (event.event().event() instanceof CatalogueEvent) {
                        assertThat(passed).as("cut off before, seed %d", seed).isEqualTo(transaction - 1);
                    }
                    sent.add(event.position());
                    position = event.position();
                }
            }
            if (until < steps.size()) {
                tail = new Tail(position);
                passed = position.transactionId() - 1;
            }
        }
        assertThat(sent)
                .as("what was sent, seed %d", seed)
                .isEqualTo(log.stream().map(StoredEvent::position).toList());
    }

    private static List<StoredEvent> log(Random random, Set<Long> deciding) {
        List<StoredEvent> log = new ArrayList<>();
        long transaction = 100;
        long index = 0;
        for (int i = 0; i < 20; i++) {
            transaction += 1 + random.nextInt(3);
            int events = 1 + random.nextInt(4);
            int decides = random.nextInt(4) == 0 ? random.nextInt(events) : -1;
            for (int event = 0; event < events; event++) {
                index += 1 + random.nextInt(2);
                log.add(TailTest.event(transaction, index, event == decides ? TailTest.TYPE_DEFINED : TailTest.OPENED));
            }
            if (decides >= 0) {
                deciding.add(transaction);
            }
        }
        return log;
    }

    /** A whole number of transactions is readable. */
    private static long boundary(List<StoredEvent> log, int readable) {
        return readable == log.size()
                ? Long.MAX_VALUE
                : log.get(readable).position().transactionId();
    }

    private static LogBatch look(List<StoredEvent> log, LogPosition after, long boundary, int limit) {
        List<StoredEvent> events = log.stream()
                .filter(event -> event.position().compareTo(after) > 0)
                .filter(event -> event.position().transactionId() < boundary)
                .limit(limit)
                .toList();
        return new LogBatch(boundary, events, events.size() < limit);
    }

    private static LogPosition last(List<StoredEvent> log) {
        return log.get(log.size() - 1).position();
    }

    private static long lastOf(List<LogPosition> sent) {
        return sent.get(sent.size() - 1).transactionId();
    }
}
