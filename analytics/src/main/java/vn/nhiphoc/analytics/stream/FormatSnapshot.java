package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Names a {@link ValueSerializer} and its format beside the state that it wrote. */
public final class FormatSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private @Nullable ValueSerializer<T> serializer;

    /** For Flink, which then reads the rest. */
    public FormatSnapshot() {}

    FormatSnapshot(ValueSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        ValueSerializer<T> written = known();
        out.writeUTF(written.getClass().getName());
        out.writeInt(written.format());
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("state was described in version " + readVersion + ", this program reads " + VERSION);
        }
        String className = in.readUTF();
        int format = in.readInt();
        ValueSerializer<T> here = instantiate(className, classLoader);
        if (here.format() != format) {
            throw new IOException(
                    "state of " + className + " is in format " + format + ", this program reads " + here.format());
        }
        serializer = here;
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return known();
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old instanceof FormatSnapshot<T> other && other.known().equals(known())
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    private ValueSerializer<T> known() {
        if (serializer == null) {
            throw new IllegalStateException("the snapshot was not read yet");
        }
        return serializer;
    }

    @SuppressWarnings("unchecked")
    private ValueSerializer<T> instantiate(String className, ClassLoader classLoader) throws IOException {
        try {
            Constructor<?> constructor = Class.forName(className, true, classLoader)
                    .asSubclass(ValueSerializer.class)
                    .getDeclaredConstructor();
            constructor.setAccessible(true); // many serializers are private to their package
            return (ValueSerializer<T>) constructor.newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IOException("state was written by " + className + ", which this program does not have", e);
        }
    }
}
