package vn.nhiphoc.analytics.comparison.lines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.scope.Target;

/**
 * Both sides of all stretches of time, for one scope and measure after the other. Many stretches share a side, so each
 * column of figures is weighed once. One thread.
 */
final class Sides {
    private final Stretches stretches;
    private final boolean newerIsCurrent;
    private final List<@Nullable Column> newer = new ArrayList<>();
    private final List<@Nullable Column> older = new ArrayList<>();
    private final int[] newerOf;
    private final int[] olderOf;
    private final Amount[] now;
    private final Amount[] then;
    private boolean existedNewer;
    private boolean existedOlder;

    Sides(Stretches stretches, boolean newerIsCurrent) {
        this.stretches = stretches;
        this.newerIsCurrent = newerIsCurrent;
        newerOf = new int[stretches.size()];
        olderOf = new int[stretches.size()];
        for (int i = 0; i < stretches.size(); i++) {
            Pairing pairing = stretches.get(i);
            newerOf[i] = number(newer, newerIsCurrent ? pairing.current() : pairing.baseline());
            olderOf[i] = number(older, newerIsCurrent ? pairing.baseline() : pairing.current());
        }
        now = new Amount[newer.size()];
        then = new Amount[older.size()];
    }

    private static int number(List<@Nullable Column> columns, @Nullable Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        columns.add(column);
        return columns.size() - 1;
    }

    /** Weighs a measure of a scope; returns whether there is any figure. */
    boolean weigh(Target target, Measure measure) {
        existedNewer = target.existedNewer();
        existedOlder = target.existedOlder();
        boolean any = false;
        for (int i = 0; i < now.length; i++) {
            now[i] = Amount.newer(target, measure, newer.get(i));
            any |= !now[i].nothing();
        }
        for (int i = 0; i < then.length; i++) {
            then[i] = Amount.older(target, measure, older.get(i));
            any |= !then[i].nothing();
        }
        return any;
    }

    /** The two sides of a stretch of time as they were weighed last. */
    Scale of(int stretch) {
        Amount its = now[newerOf[stretch]];
        Amount other = then[olderOf[stretch]];
        boolean begun = stretches.get(stretch).begun();
        return newerIsCurrent
                ? Scale.of(its, other, begun, existedNewer, existedOlder)
                : Scale.of(other, its, begun, existedOlder, existedNewer);
    }
}
