package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.freshness.Freshness;

/** All that was read for one snapshot, as it was read. */
record Facts(
        Moment moment,
        Instant readAt,
        @Nullable Freshness freshness,
        @Nullable Campaign campaign,
        @Nullable Unit scope,
        List<Unit> units,
        List<Type> types,
        List<UnitOpening> openings,
        List<ActivityCount> activities,
        List<OpenActivity> newest,
        List<VisitCount> today,
        List<VisitCount> week,
        List<MinuteCount> minutes,
        PeopleCount people,
        Map<String, Area> districts,
        @Nullable EarlierYear earlier) {

    /** A unit of the city, or one that the campaign names. */
    record Unit(
            String unitId,
            String name,
            String nameEn,
            String kind,
            String parentId,
            String locatedIn,
            int descendants) {}

    /** A former district. */
    record Area(String areaId, String name, String nameEn) {}

    /** A type of activity; the letter is the city plan's, empty where that does not name it. */
    record Type(String code, String name, String nameEn, String letter, boolean planned) {}

    /** A unit on the opening day; opened when it has a time. */
    record UnitOpening(String unitId, @Nullable Instant openedAt, boolean joint) {}

    /** Activities of a unit and type: all, those on at the moment, the day's by state, who is there, and those that should have begun. */
    record ActivityCount(
            String unitId,
            String type,
            long all,
            long on,
            long planned,
            long open,
            long closed,
            long cancelled,
            long present,
            long late) {}

    /** An activity that is on at the moment. */
    record OpenActivity(
            String activityId, String title, String type, String unitId, Instant openedAt, Instant endsAt) {}

    /** Visits of a unit and type: all, those that check-ins stand behind, and the check-ins themselves. */
    record VisitCount(
            String unitId,
            String type,
            @Nullable Long visits,
            @Nullable Long byCheckIn,
            @Nullable Long checkIns) {}

    /** Visits in a minute of the day. */
    record MinuteCount(Instant minute, long visits) {}

    /** Distinct people of the scope. */
    record PeopleCount(@Nullable Long today, @Nullable Long week) {
        static final PeopleCount UNKNOWN = new PeopleCount(null, null);
    }
}
