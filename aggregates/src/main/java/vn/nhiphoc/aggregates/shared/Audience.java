package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The audience groups of the week; {@link #code()} is what messages and views carry. */
public enum Audience {
    PUPIL_STUDENT,
    TEACHER,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    WORKER,
    ASSOCIATION_MEMBER,
    RESIDENT,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** The audience with that code; an unknown one is an {@link IllegalArgumentException} that names it. */
    @JsonCreator
    public static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown audience \"" + code + "\""));
    }
}
