package vn.nhiphoc.aggregates.log;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.nhiphoc.aggregates.activity.messages.Mode;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.CheckedOut;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** One event of each kind, with every field that it can have. */
final class SampleEvents {

    private static final ActivityId ACTIVITY = new ActivityId("a-1");
    private static final CampaignId CAMPAIGN = new CampaignId("hn-2025");
    private static final UnitId WARD = new UnitId("hn-00004");
    private static final UnitId CITY = new UnitId("hn");
    private static final TypeCode SKILLS = new TypeCode("digital_skills");
    private static final TypeCode BOOKS = new TypeCode("books");
    private static final PersonId PERSON = new PersonId("Zk3q");
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2025-10-01");
    private static final CodeEntry ENTRY = new CodeEntry(SKILLS, new Name("Kỹ năng số", "Digital skills"));
    private static final Outcome OUTCOME = new Outcome(3.5, "cuốn", DAY);
    private static final ActivityDetails DETAILS = new ActivityDetails(
            new TypeCode("class"),
            "Lớp kỹ năng số",
            Mode.IN_PERSON,
            Instant.parse("2025-10-02T01:00:00Z"),
            Instant.parse("2025-10-02T03:00:00Z"),
            "Nhà văn hóa",
            40,
            List.of(Audience.RESIDENT),
            List.of(CITY),
            List.of(new ActivityDetails.Partner("FPT", "enterprise")));

    static final List<Event> ALL = List.of(
            new UnitDefined(new Unit(
                    WARD,
                    "00004",
                    new Name("Phường Ba Đình", "Ba Dinh ward"),
                    UnitKind.WARD,
                    "hanoi",
                    CITY,
                    null,
                    71234,
                    LocalDate.parse("2025-07-17"),
                    LocalDate.parse("2025-07-01"),
                    null)),
            new LineageDrawn(new LineageLink(new UnitId("old"), WARD, LocalDate.parse("2025-07-01"), 0.25, true)),
            new ActivityTypeDefined(ENTRY),
            new FormDefined(ENTRY),
            new OutcomeCodeDefined(ENTRY),
            new CampaignDefined(new Campaign(
                    CAMPAIGN,
                    "hanoi",
                    2025,
                    "Học để phát triển bản thân",
                    DAY,
                    DAY.plusDays(6),
                    new Opening(DAY, "08:00", new TypeCode("opening_ceremony")),
                    List.of(new Plan(
                            "262/KH-UBND",
                            LocalDate.parse("2025-09-25"),
                            CITY,
                            null,
                            List.of(new Plan.LetteredType("c", SKILLS)),
                            List.of(new Plan.Deadline("*", CITY, LocalDate.parse("2025-10-15"))))))),
            new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, DETAILS),
            new ActivityChanged(ACTIVITY, DETAILS),
            new ActivityMoved(ACTIVITY, WARD),
            new ActivityRetyped(ACTIVITY, SKILLS),
            new ActivityOpened(ACTIVITY, AT, null),
            new ActivityClosed(ACTIVITY, AT, "xong"),
            new ActivityCancelled(ACTIVITY, AT, "mưa bão"),
            new ActivityReinstated(ACTIVITY, AT, null),
            new HeadcountReported(
                    ACTIVITY,
                    "h1",
                    AT,
                    List.of(
                            new AudienceCount(Audience.PUPIL_STUDENT, null, 5),
                            new AudienceCount(Audience.RESIDENT, new Flags(List.of("remote")), 7))),
            new ActivityOutcomeReported(ACTIVITY, BOOKS, OUTCOME),
            new UnitOutcomeReported(CAMPAIGN, WARD, BOOKS, null),
            new CheckedIn(ACTIVITY, "k1", PERSON, Audience.TEACHER, new Flags(List.of()), AT),
            new CheckedOut(ACTIVITY, "k2", PERSON, Audience.TEACHER, null, AT),
            new LineVoided(ACTIVITY, "k1", PERSON, AT, AT.plusSeconds(60)));

    private SampleEvents() {}
}
