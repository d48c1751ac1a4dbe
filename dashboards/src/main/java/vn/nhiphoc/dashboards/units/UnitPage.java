package vn.nhiphoc.dashboards.units;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of one unit, as {@code GET /api/v1/live/unit} answers it, beside the picture of its subtree.
 *
 * @param code its official code
 * @param above the units above it, the nearest first
 * @param was the units that it was formed from
 * @param activities its own activities and those that it joined, in the order of their times
 * @param days its own days with visits
 */
record UnitPage(
        String unitId,
        Found.Name name,
        String kind,
        @Nullable String code,
        @Nullable Long population,
        List<Above> above,
        List<Part> was,
        List<Activity> activities,
        List<Day> days) {

    /** A unit above. */
    record Above(String unitId, Found.Name name) {}

    /** A part of an older unit; {@code share} is how much of its people, 0 to 1. */
    record Part(String name, @Nullable String code, double share, boolean estimated, LocalDate effectiveOn) {}

    /**
     * An activity as it stood at the moment that is shown; visits and people are those of now, and null at a past moment.
     */
    record Activity(
            String activityId,
            String title,
            String type,
            String status,
            boolean joint,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Long visits,
            @Nullable Long people) {}

    /** The visits of a day and what stands behind them. */
    record Day(
            LocalDate day,
            String phase,
            @Nullable Long visits,
            @Nullable Long byCheckIn,
            @Nullable Long byHeadcount,
            @Nullable Long bySummary) {}
}
