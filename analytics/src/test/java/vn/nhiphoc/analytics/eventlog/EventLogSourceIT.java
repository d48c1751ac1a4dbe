package vn.nhiphoc.analytics.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.types.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.analytics.LogWriter;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;

class EventLogSourceIT {

    private static final Instant AT = Instant.parse("2025-10-01T01:00:00Z");
    private static final List<Recorded> SENT = new CopyOnWriteArrayList<>();
    private static final List<LogHead> HEADS = new CopyOnWriteArrayList<>();
    private static volatile long watermark;

    private LogWriter log;
    private JobClient job;

    @BeforeEach
    void freshLog() throws Exception {
        SENT.clear();
        HEADS.clear();
        watermark = -1;
        log = LogWriter.onFreshLog();
    }

    @AfterEach
    void stop() throws Exception {
        if (job != null) {
            job.cancel().get();
        }
        log.close();
    }

    @Test
    void sendsWhatIsThereAndWhatComesLater() throws Exception {
        log.append(opened("a-1"), opened("a-2"));
        start(log.logId());
        until(() -> SENT.size() == 2 && watermark >= SENT.get(1).transactionId());
        log.append(opened("a-3"));
        until(() -> SENT.size() == 3);
        assertThat(ids()).containsExactly("a-1", "a-2", "a-3");
        until(() -> lastHead().position() > SENT.get(2).transactionId());
        assertThat(lastHead().behind()).isZero();
        assertThat(lastHead().head()).isEqualTo(lastHead().position());
    }

    @Test
    void anOpenTransactionHoldsTheTailUntilItIsDecided() throws Exception {
        start(log.logId());
        log.write(opened("slow"));
        try (LogWriter quick = log.another()) {
            quick.append(opened("quick"));
        }
        until(() -> !HEADS.isEmpty() && lastHead().behind() == 1);
        assertThat(SENT).isEmpty();
        log.commit();
        until(() -> SENT.size() == 2);
        assertThat(ids()).containsExactly("slow", "quick");
    }

    @Test
    void parksWhatItDoesNotUnderstandAndGoesOn() throws Exception {
        log.appendRaw("activity.teleported", "{}");
        log.append(opened("a-1"));
        start(log.logId());
        until(() -> SENT.size() == 2);
        assertThat(SENT.get(0).event()).isInstanceOf(Parked.class);
        assertThat(SENT.get(1).event()).isEqualTo(opened("a-1"));
    }

    @Test
    void refusesAnotherLog() throws Exception {
        start(UUID.randomUUID().toString());
        assertThatThrownBy(() -> job.getJobExecutionResult().get()).hasStackTraceContaining("this job began with");
        job = null;
    }

    @Test
    void beatsAlsoWhenNothingHappens() throws Exception {
        start(log.logId());
        until(() -> !HEADS.isEmpty());
        int before = HEADS.size();
        Instant start = Instant.now();
        until(() -> HEADS.size() >= before + 10);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    private void start(String logId) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());
        environment
                .fromSource(
                        new EventLogSource(log.address(), logId),
                        WatermarkStrategy.noWatermarks(),
                        "log",
                        EventLogSource.TYPE)
                .transform("seen", EventLogSource.TYPE, new Seen())
                .sinkTo(new DiscardingSink<>());
        job = environment.executeAsync("source");
    }

    private static ActivityOpened opened(String id) {
        return new ActivityOpened(new ActivityId(id), AT, null);
    }

    private static List<String> ids() {
        return SENT.stream()
                .map(sent -> ((ActivityOpened) sent.event()).activityId().value())
                .toList();
    }

    private static LogHead lastHead() {
        return HEADS.get(HEADS.size() - 1);
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static final class Seen extends AbstractStreamOperator<Either<Recorded, LogHead>>
            implements OneInputStreamOperator<Either<Recorded, LogHead>, Either<Recorded, LogHead>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(StreamRecord<Either<Recorded, LogHead>> element) {
            if (element.getValue().isLeft()) {
                Recorded recorded = element.getValue().left();
                assertThat(element.getTimestamp())
                        .isEqualTo(recorded.transactionId())
                        .isGreaterThan(watermark);
                SENT.add(recorded);
            } else {
                HEADS.add(element.getValue().right());
            }
        }

        @Override
        public void processWatermark(Watermark mark) throws Exception {
            watermark = mark.getTimestamp();
            super.processWatermark(mark);
        }
    }
}
