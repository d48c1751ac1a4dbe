package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a comparison, for all views, alignments and horizons that show it alike.
 *
 * @param views bits of {@link vn.nhiphoc.analytics.comparison.scope.View}
 * @param aligns bits of {@link Align}
 * @param horizons bits of {@link Horizon}
 * @param unitId a unit's or a group's id
 * @param campaignDay null = the week
 * @param unitsCurrent how many units have a figure that stands behind {@code current}
 * @param estimatedShare which part of the restated figure rests on estimated shares, 0 to 1
 * @param until local time
 * @param alignedDays how many days were compared
 */
public record Line(
        int views,
        int aligns,
        int horizons,
        boolean subtree,
        String unitId,
        String type,
        @Nullable Integer campaignDay,
        Measure measure,
        @Nullable Double current,
        @Nullable Double baseline,
        int unitsCurrent,
        int unitsBaseline,
        double estimatedShare,
        @Nullable Reason reason,
        @Nullable LocalDate baselineDay,
        @Nullable LocalDateTime until,
        int alignedDays) {}
