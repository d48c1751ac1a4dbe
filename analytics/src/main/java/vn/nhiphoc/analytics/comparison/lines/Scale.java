package vn.nhiphoc.analytics.comparison.lines;

import org.jspecify.annotations.Nullable;

/**
 * The two sides of a line.
 *
 * @param reason why a side is null; null where neither is
 */
record Scale(Amount current, Amount baseline, @Nullable Reason reason) {

    /**
     * Puts two amounts side by side.
     *
     * @param existedNow whether there was such a unit in the campaign
     */
    static Scale of(Amount now, Amount then, boolean begun, boolean existedNow, boolean existedThen) {
        return new Scale(now, then, reason(now, then, begun, existedNow, existedThen));
    }

    private static @Nullable Reason reason(
            Amount now, Amount then, boolean begun, boolean existedNow, boolean existedThen) {
        if (now.known() && then.known()) {
            return null;
        }
        if (!begun) {
            return Reason.NOT_BEGUN;
        }
        if (!then.known() && !then.nothing()) {
            return then.why();
        }
        if (!now.known() && !now.nothing()) {
            return now.why();
        }
        if (now.known()) {
            return existedThen ? Reason.NO_BASELINE : Reason.ONLY_IN_CURRENT;
        }
        return existedNow ? Reason.NO_CURRENT : Reason.ONLY_IN_BASELINE;
    }

    boolean empty() {
        return current.nothing() && baseline.nothing();
    }

    boolean bothKnown() {
        return current.known() && baseline.known();
    }

    /** Whether only the minutes of the baseline are missing. */
    boolean lacksMinutes() {
        return !baseline.known() && !baseline.nothing() && baseline.why() == Reason.NO_MINUTES;
    }

    double estimatedShare() {
        double estimated = current.estimated() + baseline.estimated();
        double restated = current.estimated() > 0 ? current.value() : baseline.value();
        return estimated > 0 && restated > 0 ? estimated / restated : 0;
    }
}
