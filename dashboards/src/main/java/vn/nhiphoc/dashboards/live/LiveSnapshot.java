package vn.nhiphoc.dashboards.live;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one moment, as {@code GET /api/v1/live} answers it. Each component is a field of the JSON; null means
 * that nothing is known, never 0.
 *
 * @param campaign the campaign; null when there is none yet, then all figures are null or empty
 * @param unit the unit whose subtree is shown; null for all units
 * @param at the moment shown, local time of the city
 * @param day its local day: "today" below
 * @param live whether the moment is now; else figures are by the minute up to it
 * @param opening the opening of the campaign
 * @param activities the activities
 * @param visits lượt người tham gia
 * @param people số người tham gia (không tính trùng); of a past moment null
 * @param present people who are there now; of a past moment null
 * @param types a line for each activity type that is planned or has figures
 * @param units a tile for each unit that is expected to open or has activities
 * @param curve the minutes of the day that have visits
 * @param areas the areas of the tiles, in the order in which they are shown
 * @param lastYear the week before that of the campaign; null when none is known
 * @param freshness how fresh all this is; null while the pipeline has never written
 */
public record LiveSnapshot(
        @Nullable CampaignHeader campaign,
        @Nullable UnitName unit,
        OffsetDateTime at,
        LocalDate day,
        boolean live,
        Openings opening,
        Activities activities,
        Visits visits,
        People people,
        @Nullable Long present,
        List<TypeLine> types,
        List<UnitTile> units,
        List<VisitMinute> curve,
        List<AreaName> areas,
        @Nullable LastYear lastYear,
        @Nullable FreshnessLine freshness) {

    /** A name in both languages; the English one may be empty. */
    public record Label(String vi, String en) {}

    /** The campaign; {@code phase} is before, week or after, {@code campaignDay} 1 is its first day. */
    public record CampaignHeader(
            String campaignId,
            Label title,
            @Nullable Label city,
            int year,
            String theme,
            LocalDate startsOn,
            LocalDate endsOn,
            String phase,
            long campaignDay) {}

    /** A unit by name. */
    public record UnitName(String unitId, Label name) {}

    /** Units that have opened out of all that are expected to; {@code curve} holds the minutes in which one did. */
    public record Openings(
            @Nullable Long units,
            @Nullable Long opened,
            @Nullable Long noWord,
            List<OpeningMinute> curve,
            List<UnitOpened> latest) {}

    /** A minute and how many units had opened by its end. */
    public record OpeningMinute(OffsetDateTime minute, long opened) {}

    /** A unit that opened; {@code joint} when it takes part in another unit's ceremony. */
    public record UnitOpened(String unitId, Label name, OffsetDateTime openedAt, boolean joint) {}

    /** Activities: how many are on, those of the day by state, and the newest of those that are on. */
    public record Activities(@Nullable Long on, @Nullable DayStates today, List<ActivityOn> newest) {}

    /** Activities that start on the day; {@code planned} are all that are not cancelled. */
    public record DayStates(long planned, long open, long closed, long cancelled) {}

    /** An activity that is on. */
    public record ActivityOn(
            String activityId,
            String title,
            String type,
            String unitId,
            Label unitName,
            OffsetDateTime openedAt,
            OffsetDateTime endsAt) {}

    /** Visits and check-ins of the day and of the campaign's days so far. */
    public record Visits(
            @Nullable Long today,
            @Nullable Long week,
            @Nullable Long checkInsToday,
            @Nullable Long checkInsWeek) {}

    /** Distinct people, and the share of the visits (0 to 1) that they rest on. */
    public record People(
            @Nullable Long today,
            @Nullable Long week,
            @Nullable Double shareToday,
            @Nullable Double shareWeek) {}

    /** One type of activity; {@code on} and {@code planned} are null where no activity of it is known. */
    public record TypeLine(
            String code,
            String letter,
            Label name,
            @Nullable Long planned,
            @Nullable Long on,
            @Nullable Long visitsToday,
            @Nullable Long visitsWeek) {}

    /** An area that tiles stand under: a former district, a kind of place, or the bodies of the city. */
    public record AreaName(String areaId, Label name) {}

    /**
     * One unit; {@code opening} is opened, no_word, or null where no opening is expected of it. Of the day's activities
     * {@code begunToday} have begun, and {@code lateToday} should have by their times and have not.
     */
    public record UnitTile(
            String unitId,
            Label name,
            String kind,
            String area,
            @Nullable String opening,
            @Nullable OffsetDateTime openedAt,
            boolean joint,
            @Nullable Long on,
            @Nullable Long plannedToday,
            @Nullable Long begunToday,
            @Nullable Long lateToday,
            @Nullable Long visitsToday) {}

    /** A minute, its visits, and all of the day up to its end. */
    public record VisitMinute(OffsetDateTime minute, long visits, long total) {}

    /** The earlier week: the day of the same number, the nearest of the same weekday, and the week so far. */
    public record LastYear(
            String campaignId,
            int year,
            @Nullable SameDay byDate,
            @Nullable SameDay byWeekday,
            @Nullable WeekSoFar week) {}

    /**
     * A day of the earlier week: its visits up to the same time, null where they are not known by the minute; those of
     * all of it, null where none are known; and its running total at the end of every ten minutes.
     */
    public record SameDay(
            LocalDate day, @Nullable Long soFar, @Nullable Long whole, List<TimeTotal> curve) {}

    /** A local time such as 08:10, and the running total ten minutes later. */
    public record TimeTotal(String time, long total) {}

    /** The week so far beside as much of the earlier one; {@code reason} says why one is null. */
    public record WeekSoFar(
            @Nullable Long current,
            @Nullable Long baseline,
            double estimatedShare,
            String reason,
            @Nullable String until) {}

    /** The pipeline; {@code delaySeconds} is the age of {@code figuresAsOf} when this was read. */
    public record FreshnessLine(
            long position,
            long head,
            long lagEvents,
            OffsetDateTime figuresAsOf,
            double delaySeconds,
            @Nullable OffsetDateTime lastRecordedAt,
            @Nullable OffsetDateTime lastVisibleAt,
            OffsetDateTime writtenAt,
            @Nullable Double p50Seconds,
            @Nullable Double p99Seconds) {}
}
