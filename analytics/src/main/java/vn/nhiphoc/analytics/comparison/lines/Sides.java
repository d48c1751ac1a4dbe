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
    private final boolean newerIsCurrent;
    private final Side newer;
    private final Side older;
    private final int[] newerOf;
    private final int[] olderOf;
    private final boolean[] begun;
    private boolean existedNewer;
    private boolean existedOlder;

    Sides(Stretches stretches, boolean newerIsCurrent) {
        this.newerIsCurrent = newerIsCurrent;
        List<@Nullable Column> newerColumns = new ArrayList<>();
        List<@Nullable Column> olderColumns = new ArrayList<>();
        newerOf = new int[stretches.size()];
        olderOf = new int[stretches.size()];
        begun = new boolean[stretches.size()];
        for (int i = 0; i < stretches.size(); i++) {
            Pairing pairing = stretches.get(i);
            newerOf[i] = number(newerColumns, newerIsCurrent ? pairing.current() : pairing.baseline());
            olderOf[i] = number(olderColumns, newerIsCurrent ? pairing.baseline() : pairing.current());
            begun[i] = pairing.begun();
        }
        newer = new Side(newerColumns);
        older = new Side(olderColumns);
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
        newer.newer(target, measure);
        older.older(target, measure);
        return newer.any() || older.any();
    }

    Side current() {
        return newerIsCurrent ? newer : older;
    }

    Side baseline() {
        return newerIsCurrent ? older : newer;
    }

    /** Where a stretch of time stands in {@link #current()}. */
    int currentOf(int stretch) {
        return newerIsCurrent ? newerOf[stretch] : olderOf[stretch];
    }

    /** Where a stretch of time stands in {@link #baseline()}. */
    int baselineOf(int stretch) {
        return newerIsCurrent ? olderOf[stretch] : newerOf[stretch];
    }

    /** Whether neither side has a figure of it. */
    boolean empty(int stretch) {
        return newer.nothing(newerOf[stretch]) && older.nothing(olderOf[stretch]);
    }

    boolean bothKnown(int stretch) {
        return newer.known(newerOf[stretch]) && older.known(olderOf[stretch]);
    }

    /** Whether both sides have figures, known as one or not. */
    boolean bothHaveAny(int stretch) {
        return !newer.nothing(newerOf[stretch]) && !older.nothing(olderOf[stretch]);
    }

    /** Whether only the minutes of the baseline are missing. */
    boolean lacksMinutes(int stretch) {
        int place = baselineOf(stretch);
        return !baseline().known(place)
                && !baseline().nothing(place)
                && baseline().why(place) == Reason.NO_MINUTES;
    }

    /** Why a side of a stretch is null; null where neither is. */
    @Nullable
    Reason reason(int stretch) {
        Side now = current();
        Side then = baseline();
        int nowAt = currentOf(stretch);
        int thenAt = baselineOf(stretch);
        if (now.known(nowAt) && then.known(thenAt)) {
            return null;
        }
        if (!begun[stretch]) {
            return Reason.NOT_BEGUN;
        }
        if (!then.known(thenAt) && !then.nothing(thenAt)) {
            return then.why(thenAt);
        }
        if (!now.known(nowAt) && !now.nothing(nowAt)) {
            return now.why(nowAt);
        }
        if (now.known(nowAt)) {
            return (newerIsCurrent ? existedOlder : existedNewer) ? Reason.NO_BASELINE : Reason.ONLY_IN_CURRENT;
        }
        return (newerIsCurrent ? existedNewer : existedOlder) ? Reason.NO_CURRENT : Reason.ONLY_IN_BASELINE;
    }
}
