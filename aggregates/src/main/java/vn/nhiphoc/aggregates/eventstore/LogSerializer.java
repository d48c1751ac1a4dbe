package vn.nhiphoc.aggregates.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Event;

/** Axon's view of {@link EventCodec}: explicit names instead of class names, JSON text, and our metadata only. */
final class LogSerializer implements Serializer {

    private static final SerializedType META_DATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventCodec codec = new EventCodec();
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
        String json = object instanceof MetaData metaData
                ? codec.encode(Recording.received(metaData))
                : codec.encode((Event) object);
        return new SimpleSerializedObject<>(
                converter.convert(json, expected), expected, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return converter.canConvert(String.class, expected);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String json = converter.convert(serialized.getData(), String.class);
        SerializedType type = serialized.getType();
        return type.getName().equals(META_DATA.getName())
                ? (T) Recording.metaData(codec.received(json))
                : (T) codec.decode(type.getName(), type.getRevision(), json);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public Class classForType(SerializedType type) {
        if (type.getName().equals(META_DATA.getName())) {
            return MetaData.class;
        }
        // An unknown class would make Axon pass the event over, and the aggregate decide without it.
        return codec.classOf(type.getName(), type.getRevision());
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.equals(type)) {
            return META_DATA;
        }
        EventType stored = EventTypes.of(type);
        return new SimpleSerializedType(stored.name(), stored.revision());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
