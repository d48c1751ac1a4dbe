package vn.nhiphoc.analytics.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not fit in one activity's day; nothing is mended. */
final class Findings {
    static final String CHECK_INS_OUTSIDE_HOURS = "check_ins_outside_hours";
    static final String HEADCOUNT_FAR_FROM_CHECK_INS = "headcount_far_from_check_ins";

    private static final List<String> OUTSIDE_HOURS = List.of(CHECK_INS_OUTSIDE_HOURS);
    private static final List<String> FAR_FROM_CHECK_INS = List.of(HEADCOUNT_FAR_FROM_CHECK_INS);
    private static final long TOLERATED = 10;
    private static final double TOLERATED_SHARE = 0.2;

    private Findings() {}

    /**
     * One finding.
     *
     * @param detail figures as {@code name=value}, for whoever words it
     * @param since the earliest moment, in milliseconds, of what does not fit
     */
    record Finding(String code, String detail, long since) {}

    /** Which findings a day has: the codes alone, since every line asks for them. */
    static List<String> codes(@Nullable ActivityFacts facts, @Nullable DayFigures day) {
        if (facts == null || facts.cancelled() || day == null) {
            return List.of();
        }
        Headcount headcount = day.headcount;
        boolean far = headcount != null && day.persons > 0 && far(headcount.visits(), day.persons);
        if (day.checkInsOutsideHours() > 0) {
            return far ? List.of(CHECK_INS_OUTSIDE_HOURS, HEADCOUNT_FAR_FROM_CHECK_INS) : OUTSIDE_HOURS;
        }
        return far ? FAR_FROM_CHECK_INS : List.of();
    }

    /** A day's finding of that code; null where it has none. */
    static @Nullable Finding of(@Nullable ActivityFacts facts, @Nullable DayFigures day, String code) {
        if (day == null || !codes(facts, day).contains(code)) {
            return null;
        }
        Headcount headcount = day.headcount;
        return headcount == null || code.equals(CHECK_INS_OUTSIDE_HOURS)
                ? new Finding(code, "check_ins=" + day.checkInsOutsideHours(), day.firstOutsideHours())
                : new Finding(code, "headcount=" + headcount.visits() + " people=" + day.persons, headcount.at());
    }

    static boolean outsideHours(@Nullable ActivityFacts facts, Line line) {
        return facts != null
                && line.checkIn()
                && (line.at() < facts.details().startsAt()
                        || line.at() > facts.details().endsAt());
    }

    private static boolean far(long headcount, long persons) {
        return Math.abs(headcount - persons) > Math.max(TOLERATED, TOLERATED_SHARE * headcount);
    }
}
