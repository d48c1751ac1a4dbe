package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Our own identity of a unit (never its official code): 1 to 100 printable characters without spaces. */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {

    @JsonCreator
    public UnitId {
        Identifiers.requireValid("unitId", value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
