package vn.nhiphoc.analytics.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.ActivityCancelled;
import vn.nhiphoc.aggregates.activity.messages.ActivityChanged;
import vn.nhiphoc.aggregates.activity.messages.ActivityClosed;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityMoved;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityOutcomeReported;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.ActivityReinstated;
import vn.nhiphoc.aggregates.activity.messages.ActivityRetyped;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/** Facts in few words. The campaign is {@code hn}, its week 1 to 7 October 2025; times are {@code DDTHH:mm} of October. */
public final class Facts {
    public static final String HN = "hn";
    public static final Flags NOT_ASKED = null;
    public static final Flags NONE = new Flags(List.of());
    public static final Flags REMOTE = new Flags(List.of(Flags.REMOTE));
    public static final Flags DISADVANTAGED = new Flags(List.of(Flags.DISADVANTAGED));

    private Facts() {}

    public static Event campaign(int startsOn, int endsOn) {
        return new CampaignDefined(new Campaign(
                new CampaignId(HN),
                "hanoi",
                2025,
                null,
                LocalDate.of(2025, 10, startsOn),
                LocalDate.of(2025, 10, endsOn),
                null,
                List.of()));
    }

    public static Event unit(String id, String parent) {
        return new UnitDefined(new Unit(
                new UnitId(id),
                null,
                new Name(id, null),
                UnitKind.WARD,
                "hanoi",
                parent == null ? null : new UnitId(parent),
                null,
                null,
                null,
                null,
                null));
    }

    public static Event planned(String activity, String unit, String type, String startsAt, String endsAt) {
        return new ActivityPlanned(
                new ActivityId(activity),
                new CampaignId(HN),
                new UnitId(unit),
                new TypeCode(type),
                details(startsAt, endsAt));
    }

    public static Event changed(String activity, String startsAt, String endsAt) {
        return new ActivityChanged(new ActivityId(activity), details(startsAt, endsAt));
    }

    public static Event moved(String activity, String unit) {
        return new ActivityMoved(new ActivityId(activity), new UnitId(unit));
    }

    public static Event retyped(String activity, String type) {
        return new ActivityRetyped(new ActivityId(activity), new TypeCode(type));
    }

    public static Event opened(String activity, String at) {
        return new ActivityOpened(new ActivityId(activity), time(at), null);
    }

    public static Event closed(String activity, String at) {
        return new ActivityClosed(new ActivityId(activity), time(at), null);
    }

    public static Event cancelled(String activity) {
        return new ActivityCancelled(new ActivityId(activity), time("01T00:00"), null);
    }

    public static Event reinstated(String activity) {
        return new ActivityReinstated(new ActivityId(activity), time("01T00:00"), null);
    }

    /** A headcount of residents without flags; no visits at all withdraw it. */
    public static Event headcount(String activity, String at, long... visits) {
        List<AudienceCount> counts = new ArrayList<>();
        for (long count : visits) {
            counts.add(new AudienceCount(Audience.RESIDENT, null, count));
        }
        return headcount(activity, at, counts);
    }

    public static Event headcount(String activity, String at, List<AudienceCount> counts) {
        return new HeadcountReported(new ActivityId(activity), "h", time(at), counts);
    }

    public static Event outcome(String activity, String code, Double quantity) {
        return new ActivityOutcomeReported(
                new ActivityId(activity),
                new TypeCode(code),
                quantity == null ? null : new Outcome(quantity, "VND", null));
    }

    /** A resident comes, flags not asked. */
    public static Event in(String activity, String key, String person, String at) {
        return in(activity, key, person, at, Audience.RESIDENT, NOT_ASKED);
    }

    public static Event in(String activity, String key, String person, String at, Audience audience, Flags flags) {
        return new CheckedIn(new ActivityId(activity), key, new PersonId(person), audience, flags, time(at));
    }

    /** A resident leaves, flags not asked. */
    public static Event out(String activity, String key, String person, String at) {
        return new CheckedOut(new ActivityId(activity), key, new PersonId(person), Audience.RESIDENT, null, time(at));
    }

    public static Event voided(String activity, String key, String person, String at) {
        return new LineVoided(new ActivityId(activity), key, new PersonId(person), time(at), time("30T00:00"));
    }

    /** A unit's visits of a day, or of the week where it is 0; null is unknown. Two activities are known. */
    public static Event summary(String key, String unit, String type, int day, Long visits) {
        return new SummaryReported(
                new CampaignId(HN), key, new UnitId(unit), new TypeCode(type), date(day), null, 2L, visits, null);
    }

    public static Event summaryVoided(String key, String unit, String type, int day) {
        return new SummaryVoided(new CampaignId(HN), key, new UnitId(unit), new TypeCode(type), date(day));
    }

    private static LocalDate date(int day) {
        return day == 0 ? null : LocalDate.of(2025, 10, day);
    }

    public static Instant time(String dayAndTime) {
        String full = dayAndTime.length() > 8 ? dayAndTime : dayAndTime + ":00";
        return OffsetDateTime.parse("2025-10-" + full + "+07:00").toInstant();
    }

    public static long day(int day) {
        return LocalDate.of(2025, 10, day).toEpochDay();
    }

    public static List<Event> all(Event... events) {
        return Arrays.asList(events);
    }

    private static ActivityDetails details(String startsAt, String endsAt) {
        return new ActivityDetails(
                null, "Lớp học", null, time(startsAt), time(endsAt), null, null, List.of(), List.of(), List.of());
    }
}
