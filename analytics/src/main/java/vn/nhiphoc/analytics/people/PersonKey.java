package vn.nhiphoc.analytics.people;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** A person in a campaign. */
public record PersonKey(String campaign, String person) {
    public static final ValueType<PersonKey> TYPE = ValueType.of(PersonKey.class, new Serializer());

    /** Writes keys to bytes. */
    public static final class Serializer extends ValueSerializer<PersonKey> {
        private static final long serialVersionUID = 1L;

        @Override
        protected void write(PersonKey key, DataOutputView out) throws IOException {
            Bytes.writeText(key.campaign(), out);
            Bytes.writeText(key.person(), out);
        }

        @Override
        public PersonKey deserialize(DataInputView in) throws IOException {
            return new PersonKey(Bytes.readSharedText(in), Bytes.readText(in));
        }
    }
}
