package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A code of the catalogue: an activity type, a form or an outcome: 1 to 100 printable characters without spaces. */
public record TypeCode(@JsonValue String value) implements Comparable<TypeCode> {

    @JsonCreator
    public TypeCode {
        Identifiers.requireValid("code", value);
    }

    @Override
    public int compareTo(TypeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
