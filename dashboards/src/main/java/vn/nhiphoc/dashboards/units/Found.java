package vn.nhiphoc.dashboards.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of today that was looked for.
 *
 * @param code its official code, null where it has none
 * @param above the name of the unit above it, empty for a root
 * @param was the older units by whose name or code it was found, empty where its own was meant
 */
record Found(
        String unitId, Name name, String kind, @Nullable String code, Name above, List<Was> was) {

    /** A name in both languages; the English one may be empty. */
    record Name(String vi, String en) {}

    /** An older unit, and the day before which it went into the one of today. */
    record Was(String name, @Nullable String code, LocalDate until) {}
}
