package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import java.time.Instant;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.shared.Event;

/** Attendance in a few bytes, every other event as its name, revision and JSON. */
public final class RecordedSerializer extends ValueSerializer<Recorded> {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 0;
    private static final int PARKED = 1;
    private static final int ATTENDANCE = 2;
    private static final EventCodec CODEC = new EventCodec();

    public static final ValueType<Recorded> TYPE = ValueType.of(Recorded.class, new RecordedSerializer());

    @Override
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds stand beside them
    protected void write(Recorded recorded, DataOutputView out) throws IOException {
        Bytes.writeNumber(recorded.transactionId(), out);
        Bytes.writeNumber(recorded.globalIndex(), out);
        Bytes.writeNumber(recorded.recordedAt().getEpochSecond(), out);
        Bytes.writeNumber(recorded.recordedAt().getNano(), out);
        Bytes.writeText(recorded.sender(), out);
        Event event = recorded.event();
        if (event instanceof AttendanceEvent attendance) {
            out.writeByte(ATTENDANCE);
            AttendanceBytes.write(attendance, out);
        } else if (event instanceof Parked parked) {
            out.writeByte(PARKED);
            Bytes.writeText(parked.name(), out);
            Bytes.writeText(parked.revision(), out);
            Bytes.writeText(parked.reason(), out);
        } else {
            out.writeByte(NAMED);
            EventType type = EventTypes.of(event.getClass());
            Bytes.writeText(type.name(), out);
            Bytes.writeText(type.revision(), out);
            Bytes.writeText(CODEC.encode(event), out);
        }
    }

    @Override
    public Recorded deserialize(DataInputView in) throws IOException {
        long transactionId = Bytes.readNumber(in);
        long globalIndex = Bytes.readNumber(in);
        long second = Bytes.readNumber(in);
        Instant recordedAt = Instant.ofEpochSecond(second, Bytes.readNumber(in));
        String sender = Bytes.readSharedText(in);
        return new Recorded(transactionId, globalIndex, recordedAt, sender, event(in));
    }

    private static Event event(DataInputView in) throws IOException {
        int form = in.readByte();
        return switch (form) {
            case ATTENDANCE -> AttendanceBytes.read(in);
            case PARKED -> new Parked(Bytes.readText(in), Bytes.readText(in), Bytes.readText(in));
            case NAMED -> CODEC.decode(Bytes.readText(in), Bytes.readText(in), Bytes.readText(in));
            default -> throw new IOException("an event has the unknown form " + form);
        };
    }
}
