package vn.nhiphoc.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.ActivityOpened;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** A small week to write into a log: campaign {@code c} from 1 to 7 October 2025, city {@code hn}, wards below it. */
public final class Week {

    /** 08:00 in Hanoi on the opening day. */
    public static final Instant OPENING = Instant.parse("2025-10-01T01:00:00Z");

    private Week() {}

    /** The city, its wards {@code w-0 …}, a type and the campaign. */
    public static Event[] reference(int wards) {
        List<Event> events = new ArrayList<>();
        events.add(unit("hn", UnitKind.CITY, null));
        for (int i = 0; i < wards; i++) {
            events.add(unit("w-" + i, UnitKind.WARD, "hn"));
        }
        events.add(new ActivityTypeDefined(
                new CodeEntry(new TypeCode("opening_ceremony"), new Name("Lễ khai mạc", "Opening"))));
        events.add(new CampaignDefined(new Campaign(
                new CampaignId("c"),
                "hanoi",
                2025,
                null,
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 10, 7),
                new Opening(LocalDate.of(2025, 10, 1), "08:00", new TypeCode("opening_ceremony")),
                List.of())));
        return events.toArray(Event[]::new);
    }

    private static UnitDefined unit(String id, UnitKind kind, @Nullable String parent) {
        UnitId parentId = parent == null ? null : new UnitId(parent);
        return new UnitDefined(new Unit(
                new UnitId(id),
                null,
                new Name("Phường " + id, null),
                kind,
                "hanoi",
                parentId,
                null,
                null,
                null,
                null,
                null));
    }

    /** A ceremony of two hours from the opening on. */
    public static ActivityPlanned planned(String activity, String unit) {
        ActivityDetails details = new ActivityDetails(
                null,
                "Khai mạc",
                null,
                OPENING,
                OPENING.plusSeconds(7200),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
        return new ActivityPlanned(
                new ActivityId(activity),
                new CampaignId("c"),
                new UnitId(unit),
                new TypeCode("opening_ceremony"),
                details);
    }

    public static ActivityOpened opened(String activity) {
        return new ActivityOpened(new ActivityId(activity), OPENING, null);
    }

    /** A check-in under the person's name as key, so many minutes after the opening. */
    public static CheckedIn checkedIn(String activity, String person, int minutes) {
        return new CheckedIn(
                new ActivityId(activity),
                person,
                new PersonId(person),
                Audience.RESIDENT,
                new Flags(List.of()),
                OPENING.plusSeconds(60L * minutes));
    }

    public static HeadcountReported headcount(String activity, long visits) {
        return new HeadcountReported(
                new ActivityId(activity), "h", OPENING, List.of(new AudienceCount(Audience.RESIDENT, null, visits)));
    }
}
