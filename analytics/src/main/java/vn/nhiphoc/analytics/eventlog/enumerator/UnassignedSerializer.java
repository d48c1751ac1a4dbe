package vn.nhiphoc.analytics.eventlog.enumerator;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;
import vn.nhiphoc.analytics.eventlog.split.LogSplitSerializer;

/** {@link Unassigned} in checkpoints: the split's version and bytes, or nothing. */
public final class UnassignedSerializer implements SimpleVersionedSerializer<Unassigned> {

    private static final int VERSION = 1;

    private final LogSplitSerializer splits = new LogSplitSerializer();

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Unassigned state) throws IOException {
        LogSplit split = state.split();
        if (split == null) {
            return new byte[0];
        }
        byte[] bytes = splits.serialize(split);
        byte[] all = new byte[bytes.length + 1];
        all[0] = (byte) splits.getVersion();
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        return all;
    }

    @Override
    public Unassigned deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("enumerator state " + version + " is unknown, this program reads " + VERSION);
        }
        return new Unassigned(
                bytes.length == 0 ? null : splits.deserialize(bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length)));
    }
}
