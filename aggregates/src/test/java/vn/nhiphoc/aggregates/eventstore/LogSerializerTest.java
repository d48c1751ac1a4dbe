package vn.nhiphoc.aggregates.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.UnitId;

class LogSerializerTest {

    private static final String NAME = "catalogue.lineage-drawn";

    private final LogSerializer serializer = new LogSerializer();

    @Test
    void givesAggregatesTheirOldEventsInTheirPresentForm() {
        LineageDrawn drawn = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"link\":{\"from\":\"a\",\"to\":\"b\",\"effectiveOn\":\"2025-07-01\",\"share\":1.0,\"estimated\":false}}",
                String.class,
                new SimpleSerializedType(NAME, "1")));
        assertThat(drawn)
                .isEqualTo(new LineageDrawn(new LineageLink(
                        new UnitId("a"), new UnitId("b"), LocalDate.parse("2025-07-01"), 1, false, null)));
    }

    @Test
    void knowsTheClassOfEveryRevisionUpToThePresentOne() {
        assertThat(serializer.classForType(new SimpleSerializedType(NAME, "1"))).isEqualTo(LineageDrawn.class);
        assertThat(serializer.classForType(new SimpleSerializedType(NAME, "2"))).isEqualTo(LineageDrawn.class);
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType(NAME, "3")))
                .isInstanceOf(UnreadableEvent.class);
        assertThat(serializer.typeForClass(LineageDrawn.class).getRevision()).isEqualTo("2");
    }
}
