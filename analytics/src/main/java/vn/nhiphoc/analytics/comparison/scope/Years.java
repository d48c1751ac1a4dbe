package vn.nhiphoc.analytics.comparison.scope;

import java.time.LocalDate;
import java.util.Set;

/**
 * The two years of a comparison in the order of time.
 *
 * @param olderReporters the units that have any figure in the older year
 */
public record Years(Season older, Season newer, Set<String> olderReporters, Set<String> newerReporters) {

    /** The first and the last day of a campaign. */
    public record Season(LocalDate first, LocalDate last) {}

    boolean livedOlder(Unit unit) {
        return unit.livedIn(older.first(), older.last());
    }

    boolean livedNewer(Unit unit) {
        return unit.livedIn(newer.first(), newer.last());
    }
}
