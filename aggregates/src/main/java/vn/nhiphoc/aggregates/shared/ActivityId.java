package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An activity, as its sender names it: 1 to 100 printable characters without spaces. */
public record ActivityId(@JsonValue String value) implements Comparable<ActivityId> {

    @JsonCreator
    public ActivityId {
        Identifiers.requireValid("activityId", value);
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
