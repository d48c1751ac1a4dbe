package vn.nhiphoc.analytics.eventlog.split;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.nhiphoc.aggregates.log.LogPosition;

/** {@link LogSplit} in checkpoints. */
public final class LogSplitSerializer implements SimpleVersionedSerializer<LogSplit> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LogSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(split.logId());
        out.writeLong(split.position().transactionId());
        out.writeLong(split.position().globalIndex());
        return bytes.toByteArray();
    }

    @Override
    public LogSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("a split of version " + version + " is unknown, this program reads " + VERSION);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        return new LogSplit(in.readUTF(), new LogPosition(in.readLong(), in.readLong()));
    }
}
