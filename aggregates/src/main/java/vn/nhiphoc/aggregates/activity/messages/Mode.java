package vn.nhiphoc.aggregates.activity.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How people take part in an activity; {@link #code()} is what messages and views carry. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** The mode with that code; an unknown one is an {@link IllegalArgumentException} that names it. */
    @JsonCreator
    public static Mode of(String code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown mode \"" + code + "\""));
    }
}
