package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the two sides of a line.
 *
 * @param kind unit, subtree or group
 * @param now the newer year's units
 * @param then the older year's units, each with the exact and the estimated part that counts
 * @param undivided older units of which nobody knows the part
 * @param wasNow whether it was there in the newer year
 * @param peopleNow whose people are counted together, as kind and id; null where they would have to be added up
 */
record PlainScope(
        String view,
        String key,
        String kind,
        Set<String> now,
        Map<String, double[]> then,
        Set<String> undivided,
        boolean wasNow,
        boolean wasThen,
        @Nullable String peopleNow,
        @Nullable String peopleThen) {

    /** The same under another view. */
    PlainScope as(String other) {
        return new PlainScope(other, key, kind, now, then, undivided, wasNow, wasThen, peopleNow, peopleThen);
    }
}
