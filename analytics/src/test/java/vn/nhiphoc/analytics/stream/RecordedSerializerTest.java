package vn.nhiphoc.analytics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.shared.UnitId;

class RecordedSerializerTest {

    private static final Instant AT = Instant.parse("2025-10-02T01:00:00.123456Z");
    private static final LineageLink LINK =
            new LineageLink(new UnitId("a"), new UnitId("b"), LocalDate.parse("2025-07-01"), 0.5, true, null);

    private final RecordedSerializer serializer = new RecordedSerializer();

    @Test
    void readsWhatItWrote() throws IOException {
        Recorded recorded = new Recorded(7, 9, AT, "key", new LineageDrawn(LINK));
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(recorded, out);
        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(recorded);
    }

    /** A checkpoint of an earlier build holds events in the form of that build. */
    @Test
    void bringsAnEventOfAnEarlierRevisionToItsPresentForm() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        Bytes.writeNumber(7, out);
        Bytes.writeNumber(9, out);
        Bytes.writeNumber(1_759_366_800, out);
        Bytes.writeNumber(123_456_000, out);
        Bytes.writeText("key", out);
        out.writeByte(0);
        Bytes.writeText("catalogue.lineage-drawn", out);
        Bytes.writeText("1", out);
        Bytes.writeText(
                "{\"link\":{\"from\":\"a\",\"to\":\"b\",\"effectiveOn\":\"2025-07-01\",\"share\":0.5,\"estimated\":true}}",
                out);
        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(new Recorded(7, 9, AT, "key", new LineageDrawn(LINK)));
    }
}
