package vn.nhiphoc.analytics.comparison.scope;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A closed group as a comparison uses it: with the units that reported above its members.
 *
 * @param id as in {@code unit_groups}; of a unit that no change names, the unit's own
 */
public record Cluster(String id, SortedSet<String> older, SortedSet<String> newer) {

    /** A unit that no change names. */
    static Cluster alone(String unit, boolean inOlder, boolean inNewer) {
        return new Cluster(unit, just(unit, inOlder), just(unit, inNewer));
    }

    private static SortedSet<String> just(String unit, boolean there) {
        SortedSet<String> itself = new TreeSet<>();
        if (there) {
            itself.add(unit);
        }
        return itself;
    }

    /** The units whose place is the group's. */
    SortedSet<String> place() {
        return newer.isEmpty() ? older : newer;
    }

    /** Whether it is one unit under, at most, another name. */
    boolean unchanged() {
        return older.size() == 1 && newer.size() == 1;
    }
}
