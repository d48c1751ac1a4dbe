package vn.nhiphoc.analytics.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.Coded;

/** The headcount that stands for a day; {@code at} in milliseconds. */
record Headcount(long at, List<Count> counts) {
    /** Visits of one audience and flags, as {@link Coded} numbers. */
    record Count(byte audience, byte flags, long visits) {}

    Headcount {
        counts = List.copyOf(counts);
    }

    static Headcount of(HeadcountReported reported) {
        List<Count> counts = new ArrayList<>();
        for (AudienceCount count : reported.counts()) {
            counts.add(new Count(Coded.of(count.audience()), Coded.of(count.flags()), count.visits()));
        }
        return new Headcount(reported.at().toEpochMilli(), counts);
    }

    long visits() {
        long visits = 0;
        for (Count count : counts) {
            visits += count.visits;
        }
        return visits;
    }

    void write(DataOutputView out) throws IOException {
        Bytes.writeNumber(at, out);
        Bytes.writeNumber(counts.size(), out);
        for (Count count : counts) {
            out.writeByte(count.audience);
            out.writeByte(count.flags);
            Bytes.writeNumber(count.visits, out);
        }
    }

    static Headcount read(DataInputView in) throws IOException {
        long at = Bytes.readNumber(in);
        int size = (int) Bytes.readNumber(in);
        List<Count> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(new Count(in.readByte(), in.readByte(), Bytes.readNumber(in)));
        }
        return new Headcount(at, counts);
    }
}
