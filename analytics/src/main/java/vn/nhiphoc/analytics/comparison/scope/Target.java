package vn.nhiphoc.analytics.comparison.scope;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the two sides of a line. Units are numbers of {@link Units}.
 *
 * @param key the unit's or the group's id
 * @param subtree whether it is a unit with all below it
 * @param newer the units of the newer year, each whole
 * @param older the units of the older year with the part that counts here
 * @param undivided units of the older year that lie here in part, nobody knows in which
 * @param newerPeople whose people they are; null where people would have to be added up
 * @param existedNewer whether there was such a unit in the newer year
 */
@SuppressWarnings("ArrayRecordComponent") // read by index for every figure; compared by content
public record Target(
        String key,
        boolean subtree,
        int[] newer,
        Parts older,
        int[] undivided,
        @Nullable PeopleOf newerPeople,
        @Nullable PeopleOf olderPeople,
        boolean existedNewer,
        boolean existedOlder) {

    /** Whose distinct people: a unit's own, or those of all its subtree. */
    public record PeopleOf(int unit, boolean subtree) {}

    /** Units with the parts of them that count, exact and estimated. */
    public record Parts(int[] units, double[] exact, double[] estimated) {

        static Parts whole(int[] units) {
            double[] exact = new double[units.length];
            Arrays.fill(exact, 1);
            return new Parts(units, exact, new double[units.length]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Parts its
                    && Arrays.equals(units, its.units)
                    && Arrays.equals(exact, its.exact)
                    && Arrays.equals(estimated, its.estimated);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(units);
        }
    }

    boolean isEmpty() {
        return newer.length == 0 && older.units.length == 0 && undivided.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target its
                && key.equals(its.key)
                && subtree == its.subtree
                && Arrays.equals(newer, its.newer)
                && older.equals(its.older)
                && Arrays.equals(undivided, its.undivided)
                && Objects.equals(newerPeople, its.newerPeople)
                && Objects.equals(olderPeople, its.olderPeople)
                && existedNewer == its.existedNewer
                && existedOlder == its.existedOlder;
    }

    @Override
    public int hashCode() {
        return key.hashCode() * 31 + Arrays.hashCode(newer);
    }
}
