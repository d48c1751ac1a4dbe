package vn.nhiphoc.ingest.imports;

import java.util.Locale;

/** Where an import is in its life. */
enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
