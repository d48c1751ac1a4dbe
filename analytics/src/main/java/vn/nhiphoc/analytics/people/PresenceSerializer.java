package vn.nhiphoc.analytics.people;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** Presences to bytes. */
public final class PresenceSerializer extends ValueSerializer<Presence> {
    private static final long serialVersionUID = 1L;
    private static final PersonKey.Serializer PERSONS = new PersonKey.Serializer();

    public static final ValueType<Presence> TYPE = ValueType.of(Presence.class, new PresenceSerializer());

    @Override
    protected void write(Presence presence, DataOutputView out) throws IOException {
        PERSONS.serialize(presence.person(), out);
        presence.at().write(out);
        Bytes.writeNumber(presence.activities(), out);
    }

    @Override
    public Presence deserialize(DataInputView in) throws IOException {
        return new Presence(PERSONS.deserialize(in), Whereabouts.read(in), (int) Bytes.readNumber(in));
    }
}
