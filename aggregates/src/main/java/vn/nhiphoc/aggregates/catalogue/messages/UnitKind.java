package vn.nhiphoc.aggregates.catalogue.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a unit is; {@link #code()} is what messages and views carry. */
public enum UnitKind {
    CITY,
    PROVINCE,
    DISTRICT,
    DEPARTMENT,
    SECTOR,
    UNION,
    WARD,
    COMMUNE,
    TOWNSHIP,
    SPECIAL_ZONE,
    ISLAND_DISTRICT,
    WARD_COMMUNE_GROUP,
    MEDIA,
    SCHOOL,
    HEALTH_UNIT,
    ASSOCIATION,
    LIBRARY,
    ENTERPRISE,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** The kind with that code; an unknown one is an {@link IllegalArgumentException} that names it. */
    @JsonCreator
    public static UnitKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit kind \"" + code + "\""));
    }
}
