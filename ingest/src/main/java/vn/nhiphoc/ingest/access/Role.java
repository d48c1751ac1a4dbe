package vn.nhiphoc.ingest.access;

import java.util.Locale;

/** What a key is for. */
public enum Role {
    /** Enters and reads what concerns its units. */
    UNIT,
    /** The city's office or one of its departments: also the catalogue and the campaigns. */
    OFFICE,
    /** Reads. */
    ANALYST,
    /** Everything, keys included. */
    ADMIN;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** The role of that code. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
