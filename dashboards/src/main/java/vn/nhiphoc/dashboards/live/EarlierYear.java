package vn.nhiphoc.dashboards.live;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the week before that of the campaign.
 *
 * @param campaign the earlier campaign
 * @param byDate the day of the same number; null where that week has none
 * @param byWeekday the nearest day of the same weekday; null where that week has none
 * @param compared the campaign so far beside as much of the earlier one; null where that was not computed
 */
record EarlierYear(
        Campaign campaign,
        @Nullable Day byDate,
        @Nullable Day byWeekday,
        @Nullable Compared compared) {
    private static final int NEAREST_DAYS = 3;

    /** A day of the earlier week: its minutes, none where only sums are known, and all of it. */
    record Day(
            LocalDate day,
            List<Facts.MinuteCount> minutes,
            @Nullable Long visits) {}

    /** A line of the comparison of the week so far, on the boundaries of today. */
    record Compared(
            @Nullable Long current,
            @Nullable Long baseline,
            double estimatedShare,
            String reason,
            @Nullable String until) {}

    /** The day of the same number, or null where the earlier week had not so many. */
    static @Nullable LocalDate sameDate(Campaign campaign, Campaign earlier, LocalDate day) {
        LocalDate same = earlier.startsOn().plusDays(campaign.dayNumber(day) - 1);
        return earlier.isOn(same) ? same : null;
    }

    /** The nearest day of the same weekday in the earlier week, at most three days from the day of the same number. */
    static @Nullable LocalDate sameWeekday(Campaign campaign, Campaign earlier, LocalDate day) {
        LocalDate same = earlier.startsOn().plusDays(campaign.dayNumber(day) - 1);
        for (int away = 0; away <= NEAREST_DAYS; away++) {
            for (LocalDate near : List.of(same.minusDays(away), same.plusDays(away))) {
                if (near.getDayOfWeek() == day.getDayOfWeek() && earlier.isOn(near)) {
                    return near;
                }
            }
        }
        return null;
    }
}
