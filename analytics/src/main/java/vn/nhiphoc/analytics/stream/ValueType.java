package vn.nhiphoc.analytics.stream;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink which {@link ValueSerializer} writes a class, so that it never guesses one. */
public final class ValueType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> valueClass;
    private final ValueSerializer<T> serializer;

    private ValueType(Class<T> valueClass, ValueSerializer<T> serializer) {
        this.valueClass = valueClass;
        this.serializer = serializer;
    }

    public static <T> ValueType<T> of(Class<T> valueClass, ValueSerializer<T> serializer) {
        return new ValueType<>(valueClass, serializer);
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return valueClass;
    }

    @Override
    public boolean isKeyType() {
        return true;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public String toString() {
        return valueClass.getSimpleName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueType<?> type
                && type.valueClass == valueClass
                && type.serializer.equals(serializer);
    }

    @Override
    public int hashCode() {
        return valueClass.getName().hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ValueType<?>;
    }
}
