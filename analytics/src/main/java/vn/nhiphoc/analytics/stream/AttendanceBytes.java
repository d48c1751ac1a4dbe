package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import java.time.Instant;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.PersonId;

/** The attendance family in bytes: nearly all of the log. Moments are whole milliseconds, as the intake makes them. */
final class AttendanceBytes {
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int VOID = 2;

    private AttendanceBytes() {}

    static void write(AttendanceEvent event, DataOutputView out) throws IOException {
        Bytes.writeText(event.activityId().value(), out);
        Bytes.writeText(event.key(), out);
        Bytes.writeText(event.person().value(), out);
        Bytes.writeNumber(event.at().toEpochMilli(), out);
        if (event instanceof CheckedIn in) {
            out.writeByte(IN);
            out.writeByte(Coded.of(in.audience()));
            out.writeByte(Coded.of(in.flags()));
        } else if (event instanceof CheckedOut left) {
            out.writeByte(OUT);
            out.writeByte(Coded.of(left.audience()));
            out.writeByte(Coded.of(left.flags()));
        } else if (event instanceof LineVoided voided) {
            out.writeByte(VOID);
            Bytes.writeNumber(voided.voidedAt().toEpochMilli(), out);
        }
    }

    static AttendanceEvent read(DataInputView in) throws IOException {
        ActivityId activity = new ActivityId(Bytes.readSharedText(in));
        String key = Bytes.readText(in);
        PersonId person = new PersonId(Bytes.readText(in));
        Instant at = Instant.ofEpochMilli(Bytes.readNumber(in));
        int kind = in.readByte();
        if (kind == VOID) {
            return new LineVoided(activity, key, person, at, Instant.ofEpochMilli(Bytes.readNumber(in)));
        } else if (kind != IN && kind != OUT) {
            throw new IOException("an attendance line has the unknown kind " + kind);
        }
        Audience audience = Coded.audience(in.readByte());
        int flags = in.readByte();
        return kind == IN
                ? new CheckedIn(activity, key, person, audience, Coded.flags(flags), at)
                : new CheckedOut(activity, key, person, audience, Coded.flags(flags), at);
    }
}
