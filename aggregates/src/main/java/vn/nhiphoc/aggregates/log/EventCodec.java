package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * Events and their JSON: instants and days in ISO 8601, codes as they stand in messages, nulls written out. Reading is
 * strict: an unknown, missing or mistyped field is an {@link UnreadableEvent}, never a guess. Events of earlier revisions
 * are brought to the present form first; a later revision is unreadable. Thread-safe.
 */
public final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("log").addDeserializer(Instant.class, new IsoInstants()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<Class<?>, ObjectReader> READERS =
            EventTypes.ALL.stream().collect(Collectors.toMap(EventType::payload, t -> MAPPER.readerFor(t.payload())));
    private static final ObjectReader TREE = MAPPER.readerFor(ObjectNode.class);
    private static final ObjectReader META_DATA = MAPPER.readerFor(MetaData.class);

    /** The last metadata that was read, and what it said: the events of a batch share theirs. */
    private volatile @Nullable Understood last;

    /** The event's JSON. */
    public String encode(Event event) {
        EventTypes.of(event.getClass());
        return write(event);
    }

    /** The JSON that stands beside an event. */
    public String encode(Received received) {
        return write(new MetaData(received.sender(), received.at()));
    }

    /** The event; throws {@link UnreadableEvent} for one that this version does not understand. */
    public Event decode(StoredEvent stored) {
        return decode(stored.name(), stored.revision(), stored.payload());
    }

    /** The event of that name and revision; throws {@link UnreadableEvent} as above. */
    public Event decode(String name, String revision, String payload) {
        EventType type = EventTypes.named(name);
        if (type == null) {
            throw new UnreadableEvent("no event is called " + name);
        }
        ObjectReader reader = Objects.requireNonNull(READERS.get(type.payload()));
        Event event = read(
                reader,
                Event.class,
                name,
                type.revision().equals(revision) ? payload : upcast(type, revision, payload));
        String fault = Sound.fault((Record) event);
        if (fault != null) {
            throw new UnreadableEvent("the payload of " + name + " does not fit: " + fault);
        }
        return event;
    }

    private static String upcast(EventType type, String revision, String payload) {
        if (!Upcasters.reach(type, revision)) {
            throw new UnreadableEvent("revision " + revision + " of " + type.name()
                    + " is unknown, the latest known is " + type.revision());
        }
        ObjectNode event = read(TREE, ObjectNode.class, type.name(), payload);
        Upcasters.upcast(type, revision, event);
        return write(event);
    }

    /** The class of events of that name and revision; throws {@link UnreadableEvent} as above. */
    public Class<? extends Event> classOf(String name, String revision) {
        EventType type = EventTypes.readable(name, revision)
                .orElseThrow(() -> new UnreadableEvent("no event is called " + name + " in revision " + revision));
        return type.payload();
    }

    /** Who sent the event and when it was received; throws {@link UnreadableEvent}. */
    public Received received(StoredEvent stored) {
        return received(stored.metaData());
    }

    /** The same from the JSON alone. */
    public Received received(String json) {
        Understood before = last;
        if (before != null && before.json.equals(json)) {
            return before.received;
        }
        Received received = receivedIn(json);
        last = new Understood(json, received);
        return received;
    }

    private static Received receivedIn(String json) {
        MetaData metaData = read(META_DATA, MetaData.class, "metadata", json);
        String fault = Sound.fault(metaData);
        if (fault != null) {
            throw new UnreadableEvent("the metadata does not fit: " + fault);
        }
        return new Received(metaData.sender(), metaData.receivedAt());
    }

    private static <T> T read(ObjectReader reader, Class<T> type, String what, String json) {
        try {
            T value = type.cast(reader.readValue(json));
            if (value == null) {
                throw new UnreadableEvent("the payload of " + what + " is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("the payload of " + what + " does not fit: " + e.getOriginalMessage(), e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName() + " as JSON", e);
        }
    }

    private record MetaData(String sender, Instant receivedAt) {}

    private record Understood(String json, Received received) {}
}
