package vn.nhiphoc.analytics.activity;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.Coded;
import vn.nhiphoc.analytics.stream.Days;

/**
 * An attendance line that stands.
 *
 * @param at milliseconds
 * @param checkIn false is a check-out
 */
record Line(long at, String key, boolean checkIn, byte audience, byte flags) {
    static Line of(CheckedIn in) {
        return new Line(in.at().toEpochMilli(), in.key(), true, Coded.of(in.audience()), Coded.of(in.flags()));
    }

    static Line of(CheckedOut left) {
        return new Line(left.at().toEpochMilli(), left.key(), false, Coded.of(left.audience()), Coded.of(left.flags()));
    }

    int day() {
        return Days.dayOf(at);
    }

    /** Lines stand in the order of their moments, equal moments in the order of their keys. */
    int compareTo(long otherAt, String otherKey) {
        return at == otherAt ? key.compareTo(otherKey) : Long.compare(at, otherAt);
    }

    boolean is(AttendanceEvent event) {
        return at == event.at().toEpochMilli() && key.equals(event.key());
    }

    void write(DataOutputView out) throws IOException {
        Bytes.writeNumber(at, out);
        Bytes.writeText(key, out);
        out.writeBoolean(checkIn);
        out.writeByte(audience);
        out.writeByte(flags);
    }

    static Line read(DataInputView in) throws IOException {
        return new Line(Bytes.readNumber(in), Bytes.readText(in), in.readBoolean(), in.readByte(), in.readByte());
    }
}
