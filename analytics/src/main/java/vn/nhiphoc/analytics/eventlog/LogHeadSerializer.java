package vn.nhiphoc.analytics.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
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
    public void serialize(LogHead head, DataOutputView out) throws IOException {
        Bytes.writeNumber(head.position(), out);
        Bytes.writeNumber(head.head(), out);
        Bytes.writeNumber(head.read(), out);
        Bytes.writeNumber(head.behind(), out);
        Long last = head.lastRecordedAt();
        out.writeBoolean(last != null);
        if (last != null) {
            Bytes.writeNumber(last, out);
        }
        Bytes.writeNumber(head.recordedAt().size(), out);
        for (long at : head.recordedAt()) {
            Bytes.writeNumber(at, out);
        }
    }

    @Override
    public LogHead deserialize(DataInputView in) throws IOException {
        long position = Bytes.readNumber(in);
        long head = Bytes.readNumber(in);
        long read = Bytes.readNumber(in);
        long behind = Bytes.readNumber(in);
        Long last = in.readBoolean() ? Bytes.readNumber(in) : null;
        int samples = (int) Bytes.readNumber(in);
        List<Long> recordedAt = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            recordedAt.add(Bytes.readNumber(in));
        }
        return new LogHead(position, head, read, behind, last, recordedAt);
    }
}
