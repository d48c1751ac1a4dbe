package vn.nhiphoc.analytics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.people.PersonKey;
import vn.nhiphoc.analytics.people.Presence;
import vn.nhiphoc.analytics.people.PresenceSerializer;
import vn.nhiphoc.analytics.people.Whereabouts;

class ValueSerializerTest {
    private static final Presence PRESENCE =
            new Presence(new PersonKey("campaign", "person"), new Whereabouts("unit", "type", 20_000), 300);

    private final PresenceSerializer serializer = new PresenceSerializer();

    @Test
    void givesAStreamEachValueInOnePiece() throws IOException {
        CountedCalls stream = new CountedCalls();
        DataOutputViewStreamWrapper out = new DataOutputViewStreamWrapper(stream);
        serializer.serialize(PRESENCE, out);
        serializer.serialize(PRESENCE, out);
        assertThat(stream.calls).isEqualTo(2);
        DataInputViewStreamWrapper in =
                new DataInputViewStreamWrapper(new ByteArrayInputStream(stream.bytes.toByteArray()));
        assertThat(serializer.deserialize(in)).isEqualTo(PRESENCE);
        assertThat(serializer.deserialize(in)).isEqualTo(PRESENCE);
        assertThat(in.read()).isEqualTo(-1);
    }

    private static final class CountedCalls extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int calls;

        @Override
        public void write(int single) {
            calls++;
            bytes.write(single);
        }

        @Override
        public void write(byte[] several, int from, int length) {
            calls++;
            bytes.write(several, from, length);
        }
    }
}
