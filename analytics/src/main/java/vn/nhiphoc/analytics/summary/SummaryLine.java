package vn.nhiphoc.analytics.summary;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;

/**
 * A summary that stands.
 *
 * @param day {@link DaySummaries#WEEK} is the whole week
 */
record SummaryLine(
        int day,
        @Nullable Long activities,
        @Nullable Long visits,
        @Nullable Long people) {

    static SummaryLine of(SummaryReported reported) {
        return new SummaryLine(dayOf(reported), reported.activities(), reported.visits(), reported.people());
    }

    static int dayOf(SummaryEvent event) {
        return event.day() == null ? DaySummaries.WEEK : (int) event.day().toEpochDay();
    }

    /** Writes lines to bytes. */
    static final class Serializer extends ValueSerializer<SummaryLine> {

        private static final long serialVersionUID = 1L;
        private static final long UNKNOWN = -1;

        @Override
        protected void write(SummaryLine line, DataOutputView out) throws IOException {
            Bytes.writeNumber(line.day, out);
            write(line.activities, out);
            write(line.visits, out);
            write(line.people, out);
        }

        @Override
        public SummaryLine deserialize(DataInputView in) throws IOException {
            return new SummaryLine((int) Bytes.readNumber(in), read(in), read(in), read(in));
        }

        private static void write(@Nullable Long figure, DataOutputView out) throws IOException {
            Bytes.writeNumber(figure == null ? UNKNOWN : figure, out);
        }

        private static @Nullable Long read(DataInputView in) throws IOException {
            long figure = Bytes.readNumber(in);
            return figure == UNKNOWN ? null : Long.valueOf(figure);
        }
    }
}
