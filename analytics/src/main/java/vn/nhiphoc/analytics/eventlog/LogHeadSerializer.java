package vn.nhiphoc.analytics.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** {@link LogHead} as bytes. */
public final class LogHeadSerializer extends ValueSerializer<LogHead> {

    public static final TypeInformation<LogHead> TYPE = ValueType.of(LogHead.class, new LogHeadSerializer());

    private static final long serialVersionUID = 1L;

    /** For Flink. */
    public LogHeadSerializer() {}

    @Override
    protected void write(LogHead head, DataOutputView out) throws IOException {
        Bytes.writeNumber(head.position(), out);
        Bytes.writeNumber(head.head(), out);
        Bytes.writeNumber(head.read(), out);
        Bytes.writeNumber(head.behind(), out);
        writeNullable(head.lastRecordedAt(), out);
        Bytes.writeNumber(head.recordedAt().size(), out);
        for (long at : head.recordedAt()) {
            Bytes.writeNumber(at, out);
        }
        Bytes.writeNumber(head.hold(), out);
        LogHead.HeldBy heldBy = head.heldBy();
        Bytes.writeText(heldBy == null ? null : heldBy.name(), out);
        writeNullable(heldBy == null ? null : heldBy.since(), out);
        Bytes.writeNumber(head.lookedAt(), out);
    }

    @Override
    public LogHead deserialize(DataInputView in) throws IOException {
        long position = Bytes.readNumber(in);
        long head = Bytes.readNumber(in);
        long read = Bytes.readNumber(in);
        long behind = Bytes.readNumber(in);
        Long last = readNullable(in);
        int samples = (int) Bytes.readNumber(in);
        List<Long> recordedAt = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            recordedAt.add(Bytes.readNumber(in));
        }
        int hold = (int) Bytes.readNumber(in);
        String holder = Bytes.readNullableText(in);
        Long since = readNullable(in);
        LogHead.HeldBy heldBy = holder == null ? null : new LogHead.HeldBy(holder, since);
        long lookedAt = Bytes.readNumber(in);
        return new LogHead(position, head, read, behind, last, recordedAt, hold, heldBy, lookedAt);
    }

    private static void writeNullable(@Nullable Long number, DataOutputView out) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            Bytes.writeNumber(number, out);
        }
    }

    private static @Nullable Long readNullable(DataInputView in) throws IOException {
        return in.readBoolean() ? Long.valueOf(Bytes.readNumber(in)) : null;
    }
}
