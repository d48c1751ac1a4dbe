package vn.nhiphoc.analytics.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What does not fit in one activity's day; nothing is mended. */
final class Findings {
    static final String CHECK_INS_OUTSIDE_HOURS = "check_ins_outside_hours";
    static final String HEADCOUNT_FAR_FROM_CHECK_INS = "headcount_far_from_check_ins";

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

    static List<Finding> of(@Nullable ActivityFacts facts, @Nullable DayFigures day) {
        List<Finding> findings = new ArrayList<>(2);
        if (facts == null || facts.cancelled() || day == null) {
            return findings;
        }
        if (!day.outsideHours.isEmpty()) {
            int outside = day.outsideHours.values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            findings.add(new Finding(CHECK_INS_OUTSIDE_HOURS, "check_ins=" + outside, day.outsideHours.firstKey()));
        }
        Headcount headcount = day.headcount;
        if (headcount != null && day.persons > 0 && far(headcount.visits(), day.persons)) {
            String detail = "headcount=" + headcount.visits() + " people=" + day.persons;
            findings.add(new Finding(HEADCOUNT_FAR_FROM_CHECK_INS, detail, headcount.at()));
        }
        return findings;
    }

    static @Nullable Finding of(@Nullable ActivityFacts facts, @Nullable DayFigures day, String code) {
        return of(facts, day).stream()
                .filter(finding -> Objects.equals(finding.code, code))
                .findFirst()
                .orElse(null);
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
