package vn.nhiphoc.aggregates.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.Sample;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhyItCannotReadAnEvent(String name, String revision, String payload, String why) {
        assertThatThrownBy(() -> codec.decode(name, revision, payload))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(why);
    }

    static Stream<Arguments> unreadable() {
        String moved = "{\"activityId\":\"a-1\",\"unitId\":\"u\"}";
        String drawn =
                "{\"link\":{\"from\":\"a\",\"to\":\"b\",\"effectiveOn\":\"2025-07-01\",\"share\":1,\"estimated\":false}}";
        return Stream.of(
                Arguments.of("activity.sung", "1", "{}", "activity.sung"),
                Arguments.of("activity.moved", "2", moved, "revision 2"),
                Arguments.of("activity.moved", "1", moved.replace("}", ",\"x\":1}"), "\"x\""),
                Arguments.of("activity.moved", "1", "{\"activityId\":\"a-1\"}", "unitId"),
                Arguments.of("activity.moved", "1", "null", "null"),
                Arguments.of("activity.moved", "1", moved + "{}", "token"),
                Arguments.of("activity.moved", "1", "{", "does not fit"),
                Arguments.of("activity.moved", "0", moved, "revision 0"),
                Arguments.of("catalogue.lineage-drawn", "3", drawn, "the latest known is 2"),
                Arguments.of("catalogue.lineage-drawn", "2", drawn, "source"),
                Arguments.of(
                        "catalogue.lineage-drawn", "1", drawn.replace("}}", ",\"source\":null}}"), "later revision"),
                Arguments.of("catalogue.lineage-drawn", "1", drawn.replace("}}", ",\"x\":1}}"), "\"x\""),
                Arguments.of("catalogue.lineage-drawn", "1", drawn.replace("1,", "\"1\","), "does not fit"),
                Arguments.of("catalogue.lineage-drawn", "1", drawn + "{}", "token"),
                Arguments.of("catalogue.lineage-drawn", "1", "{\"link\":[]}", "must be an object"),
                Arguments.of("catalogue.lineage-drawn", "1", "[]", "does not fit"),
                Arguments.of("catalogue.lineage-drawn", "1", "null", "null"));
    }

    @Test
    void keepsTheSenderAndTheTimeOfReceipt() {
        Received received = Sample.RECEIVED;
        assertThat(codec.received(codec.encode(received))).isEqualTo(received);
    }
}
