package vn.nhiphoc.audit.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Facts;

/**
 * What a row rests on: activities, or entries of the catalogue and the like.
 *
 * @param activities their ids
 * @param unit where the figure is asked for; null is anywhere
 * @param day only what bears on this day; null is all days
 * @param minute only attendance of this minute, in milliseconds; null is all
 * @param entries parts of the JSON of definitions and summaries that bear on it
 * @param campaign only summaries of this one; null is any
 */
record Question(
        List<String> activities,
        @Nullable String unit,
        @Nullable String type,
        @Nullable LocalDate day,
        @Nullable Long minute,
        List<String> entries,
        @Nullable String campaign) {
    private static final int MOST_ACTIVITIES = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static Question of(Facts facts, Row row) {
        String campaign = value(row, "campaign_id");
        String unit = value(row, row.view() == View.PEOPLE ? "scope_id" : "unit_id");
        String type = value(row, "activity_type");
        String activity = value(row, "activity_id");
        String day = value(row, "day");
        String minute = value(row, "minute");
        boolean subtree = "subtree".equals(value(row, "scope_kind"));
        List<String> activities = row.view() == View.PLANS
                ? List.of()
                : facts.activities().stream()
                        .filter(one ->
                                campaign == null || campaign.equals(one.place().campaign()))
                        .filter(one -> activity == null || activity.equals(one.id()))
                        .filter(one ->
                                activity != null || (unit != null && bears(facts, row, one, unit, type, subtree)))
                        .map(Activity::id)
                        .limit(MOST_ACTIVITIES)
                        .toList();
        boolean counts = activity == null && row.view() != View.UNIT_OPENING && !subtree;
        Long at = minute == null
                ? null
                : (Long) LocalDateTime.parse(minute, MINUTE)
                        .atZone(Clock.ZONE)
                        .toInstant()
                        .toEpochMilli();
        return new Question(
                activities,
                counts ? unit : null,
                counts && !"".equals(type) ? type : null,
                at != null ? Clock.day(at) : day == null ? null : LocalDate.parse(day),
                at,
                Entries.of(row),
                campaign);
    }

    private static boolean bears(
            Facts facts, Row row, Activity activity, String unit, @Nullable String type, boolean subtree) {
        String ofType = "".equals(type) ? null : type;
        if (row.view() == View.UNIT_OPENING) {
            return activity.everStoodAt(unit, null)
                    || activity.details().jointUnits().contains(unit);
        } else if (subtree) {
            return activity.everStoodAt(null, ofType)
                    && facts.upwards(activity.place().unit()).contains(unit);
        }
        return activity.everStoodAt(unit, ofType);
    }

    private static @Nullable String value(Row row, String column) {
        return row.view().hasColumn(column) ? row.value(column) : null;
    }

    boolean isOf(Activity activity) {
        return activities.contains(activity.id());
    }

    /** Whether the activity still counts where the figure is asked for. */
    boolean countsAt(Activity activity) {
        return (unit == null || Objects.equals(unit, activity.place().unit()))
                && (type == null || Objects.equals(type, activity.place().type()));
    }

    boolean asksForDayOf(long moment) {
        return day == null || Clock.day(moment).equals(day);
    }

    boolean asksFor(long moment) {
        return asksForDayOf(moment) && (minute == null || Clock.minute(moment) == minute);
    }
}
