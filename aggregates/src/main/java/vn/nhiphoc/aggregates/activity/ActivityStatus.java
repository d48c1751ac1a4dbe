package vn.nhiphoc.aggregates.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an activity stands in its life. */
public enum ActivityStatus {
    PLANNED,
    OPEN,
    CLOSED,
    CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
