package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes immutable values to bytes. Subclasses have a constructor without arguments and no state of their own;
 * a change of what they write raises {@link #format()}, and state in an unknown format is refused when a job starts.
 */
public abstract class ValueSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<DataOutputSerializer> SCRATCH =
            ThreadLocal.withInitial(() -> new DataOutputSerializer(256));

    /** Writes a value; it is read back by {@link #deserialize(DataInputView)}. */
    protected abstract void write(T value, DataOutputView out) throws IOException;

    /** Gives a stream each value in one piece: a checkpoint's pays for every call. */
    @Override
    public final void serialize(T value, DataOutputView out) throws IOException {
        if (out instanceof DataOutputSerializer) {
            write(value, out);
            return;
        }
        DataOutputSerializer scratch = SCRATCH.get();
        scratch.clear();
        write(value, scratch);
        out.write(scratch.getSharedBuffer(), 0, scratch.length());
    }

    /** The number of the format that this serializer writes and reads. */
    public int format() {
        return 1;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /** Only asked for by callers that reuse objects, which immutable values do not allow. */
    @Override
    public T createInstance() {
        throw new UnsupportedOperationException(getClass().getName() + " makes immutable values");
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueSerializer<?> serializer
                && serializer.getClass().getName().equals(getClass().getName());
    }

    @Override
    public int hashCode() {
        return getClass().getName().hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new FormatSnapshot<>(this);
    }
}
