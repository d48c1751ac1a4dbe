package vn.nhiphoc.standalone.bench.bare;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;

/** The least that a job can count: how many came to each activity, a row of the minutes' table for each check-in. */
final class BareCount {
    private BareCount() {}

    static SingleOutputStreamOperator<Either<Row, LogHead>> of(
            SingleOutputStreamOperator<Either<Recorded, LogHead>> events) {
        return events.<Recorded>flatMap((element, out) -> {
                    if (element.isLeft() && element.left().event() instanceof CheckedIn) {
                        out.collect(element.left());
                    }
                })
                .returns(RecordedSerializer.TYPE)
                .setParallelism(1)
                .keyBy(recorded -> checkIn(recorded).activityId().value(), Types.STRING)
                .process(new Counting())
                .returns(LiveMetricsJob.STORED);
    }

    private static CheckedIn checkIn(Recorded recorded) {
        return (CheckedIn) recorded.event();
    }

    private static final class Counting extends KeyedProcessFunction<String, Recorded, Either<Row, LogHead>> {
        private static final long serialVersionUID = 1L;
        private static final long MINUTE = 0;

        private transient @Nullable ValueState<Long> state;

        @Override
        public void open(OpenContext context) {
            state = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(Recorded recorded, Context context, Collector<Either<Row, LogHead>> out)
                throws Exception {
            ValueState<Long> count = state;
            if (count == null) {
                throw new IllegalStateException("not open");
            }
            @Nullable Long before = count.value();
            long now = before == null ? 1 : before + 1;
            count.update(now);
            LocalDate day = checkIn(recorded).at().atZone(ZoneOffset.UTC).toLocalDate();
            out.collect(Either.Left(Row.of(
                    Table.UNIT_ACTIVITY_MINUTE,
                    List.of(Generated.CAMPAIGN, day.toEpochDay(), context.getCurrentKey(), "other", "resident", MINUTE),
                    List.of(now, now, 0L),
                    recorded.transactionId())));
        }
    }
}
