package vn.nhiphoc.aggregates.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.outcome.messages.OutcomeEvent;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.Sample;

class EventCodecTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");

    private final EventCodec codec = new EventCodec();

    static List<Event> events() {
        return SampleEvents.ALL;
    }

    /** The stored form of a revision is for ever: a difference means a new revision and an upcaster. */
    @ParameterizedTest
    @MethodSource("events")
    void writesAndReadsTheApprovedJson(Event event) {
        EventType type = EventTypes.of(event.getClass());
        String approved = read(type.name() + "." + type.revision() + ".json");
        assertThat(codec.encode(event)).isEqualTo(approved);
        assertThat(codec.decode(type.name(), type.revision(), approved)).isEqualTo(event);
    }

    @Test
    void everyEventHasANameAndAnApprovedForm() {
        List<Class<?>> families = List.of(
                CatalogueEvent.class,
                CampaignEvent.class,
                ActivityEvent.class,
                AttendanceEvent.class,
                OutcomeEvent.class);
        List<String> all = families.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getName)
                .toList();
        assertThat(EventTypes.ALL).extracting(type -> type.payload().getName()).hasSameElementsAs(all);
        assertThat(events()).extracting(event -> event.getClass().getName()).hasSameElementsAs(all);
        assertThat(EventTypes.ALL).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhyItCannotReadAnEvent(String name, String revision, String payload, String why) {
        assertThatThrownBy(() -> codec.decode(name, revision, payload))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(why);
    }

    static Stream<Arguments> unreadable() {
        String moved = "{\"activityId\":\"a-1\",\"unitId\":\"u\"}";
        return Stream.of(
                Arguments.of("activity.sung", "1", "{}", "activity.sung"),
                Arguments.of("activity.moved", "2", moved, "revision 2"),
                Arguments.of("activity.moved", "1", moved.replace("}", ",\"x\":1}"), "\"x\""),
                Arguments.of("activity.moved", "1", "{\"activityId\":\"a-1\"}", "unitId"),
                Arguments.of("activity.moved", "1", "null", "null"),
                Arguments.of("activity.moved", "1", moved + "{}", "token"),
                Arguments.of("activity.moved", "1", "{", "does not fit"));
    }

    @Test
    void keepsTheSenderAndTheTimeOfReceipt() {
        Received received = Sample.RECEIVED;
        assertThat(codec.received(codec.encode(received))).isEqualTo(received);
    }

    private static String read(String file) {
        try {
            return Files.readString(APPROVED.resolve(file), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no approved form " + file, e);
        }
    }
}
