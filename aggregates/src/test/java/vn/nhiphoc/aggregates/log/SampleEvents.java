package vn.nhiphoc.aggregates.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
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
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/** Two events of each kind and revision: one with every field that it can have, one with as few as it can have. */
final class SampleEvents {

    private static final ActivityId ACTIVITY = new ActivityId("a-1");
    private static final CampaignId CAMPAIGN = new CampaignId("hn-2025");
    private static final UnitId OLD_WARD = new UnitId("hn-old-00001");
    private static final UnitId WARD = new UnitId("hn-00004");
    private static final UnitId CITY = new UnitId("hn");
    private static final TypeCode SKILLS = new TypeCode("digital_skills");
    private static final TypeCode BOOKS = new TypeCode("books");
    private static final PersonId PERSON = new PersonId("Zk3q");
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2025-10-01");
    private static final LocalDate REFORM = LocalDate.parse("2025-07-01");
    private static final CodeEntry ENTRY = new CodeEntry(SKILLS, new Name("Kỹ năng số", "Digital skills"));
    private static final CodeEntry BARE_ENTRY = new CodeEntry(BOOKS, new Name("Sách", null));
    private static final Outcome OUTCOME = new Outcome(3.5, "cuốn", DAY);
    private static final Flags BOTH = new Flags(List.of("disadvantaged", "remote"));
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
    private static final ActivityDetails BARE_DETAILS =
            new ActivityDetails(null, "Lớp", null, AT, AT.plusSeconds(1), null, null, List.of(), List.of(), List.of());

    /** As they are written now. */
    static final List<Sample> PRESENT = List.of(
            new Sample(
                    new UnitDefined(new Unit(
                            WARD,
                            "00004",
                            new Name("Phường Ba Đình", "Ba Dinh ward"),
                            UnitKind.WARD,
                            "hanoi",
                            CITY,
                            OLD_WARD,
                            71234,
                            LocalDate.parse("2025-07-17"),
                            REFORM,
                            LocalDate.parse("2030-01-01"))),
                    new UnitDefined(new Unit(
                            CITY,
                            null,
                            new Name("Hà Nội", null),
                            UnitKind.CITY,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))),
            new Sample(
                    new LineageDrawn(
                            new LineageLink(OLD_WARD, WARD, REFORM, 0.25, true, "Nghị quyết 1656/NQ-UBTVQH15")),
                    new LineageDrawn(new LineageLink(OLD_WARD, WARD, REFORM, 1, false, null))),
            new Sample(new ActivityTypeDefined(ENTRY), new ActivityTypeDefined(BARE_ENTRY)),
            Sample.of(new TypeLinkDrawn(new TypeLink(SKILLS, BOOKS, REFORM))),
            new Sample(new FormDefined(ENTRY), new FormDefined(BARE_ENTRY)),
            new Sample(new OutcomeCodeDefined(ENTRY), new OutcomeCodeDefined(BARE_ENTRY)),
            new Sample(
                    new CampaignDefined(new Campaign(
                            CAMPAIGN,
                            "hanoi",
                            2025,
                            "Học để phát triển bản thân",
                            DAY,
                            DAY.plusDays(6),
                            new Opening(DAY, "08:00", new TypeCode("opening_ceremony")),
                            List.of(
                                    new Plan(
                                            "262/KH-UBND",
                                            LocalDate.parse("2025-09-25"),
                                            CITY,
                                            "241/KH-UBND",
                                            List.of(new Plan.LetteredType("c", SKILLS)),
                                            List.of(
                                                    new Plan.Deadline("*", CITY, LocalDate.parse("2025-10-15")),
                                                    new Plan.Deadline("ward", CITY, null))),
                                    new Plan(null, null, null, null, List.of(), List.of())))),
                    new CampaignDefined(new Campaign(CAMPAIGN, "hanoi", 2025, null, DAY, DAY, null, List.of()))),
            new Sample(
                    new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, DETAILS),
                    new ActivityPlanned(ACTIVITY, CAMPAIGN, WARD, SKILLS, BARE_DETAILS)),
            new Sample(new ActivityChanged(ACTIVITY, DETAILS), new ActivityChanged(ACTIVITY, BARE_DETAILS)),
            Sample.of(new ActivityMoved(ACTIVITY, WARD)),
            Sample.of(new ActivityRetyped(ACTIVITY, SKILLS)),
            new Sample(new ActivityOpened(ACTIVITY, AT, "đông người"), new ActivityOpened(ACTIVITY, AT, null)),
            new Sample(new ActivityClosed(ACTIVITY, AT, "xong"), new ActivityClosed(ACTIVITY, AT, null)),
            new Sample(new ActivityCancelled(ACTIVITY, AT, "mưa bão"), new ActivityCancelled(ACTIVITY, AT, null)),
            new Sample(new ActivityReinstated(ACTIVITY, AT, "tạnh"), new ActivityReinstated(ACTIVITY, AT, null)),
            new Sample(
                    new HeadcountReported(
                            ACTIVITY,
                            "h1",
                            AT,
                            List.of(
                                    new AudienceCount(Audience.PUPIL_STUDENT, null, 5),
                                    new AudienceCount(Audience.RESIDENT, BOTH, 7))),
                    new HeadcountReported(ACTIVITY, "h1", AT, List.of())),
            new Sample(
                    new ActivityOutcomeReported(ACTIVITY, BOOKS, OUTCOME),
                    new ActivityOutcomeReported(ACTIVITY, BOOKS, null)),
            new Sample(
                    new UnitOutcomeReported(CAMPAIGN, WARD, BOOKS, new Outcome(1, null, null)),
                    new UnitOutcomeReported(CAMPAIGN, WARD, BOOKS, null)),
            new Sample(
                    new CheckedIn(ACTIVITY, "k1", PERSON, Audience.TEACHER, BOTH, AT),
                    new CheckedIn(ACTIVITY, "k1", PERSON, Audience.TEACHER, null, AT)),
            new Sample(
                    new CheckedOut(ACTIVITY, "k2", PERSON, Audience.TEACHER, new Flags(List.of()), AT),
                    new CheckedOut(ACTIVITY, "k2", PERSON, Audience.TEACHER, null, AT)),
            Sample.of(new LineVoided(ACTIVITY, "k1", PERSON, AT, AT.plusSeconds(60))),
            new Sample(
                    new SummaryReported(CAMPAIGN, "s1", WARD, SKILLS, DAY, Audience.RESIDENT, 3L, 250L, 180L),
                    new SummaryReported(CAMPAIGN, "s2", WARD, SKILLS, null, null, null, 0L, null)),
            new Sample(
                    new SummaryVoided(CAMPAIGN, "s1", WARD, SKILLS, DAY),
                    new SummaryVoided(CAMPAIGN, "s2", WARD, SKILLS, null)));

    /** What events of earlier revisions are today, by name and revision. */
    static final Map<String, Sample> PAST = Map.of(
            "catalogue.lineage-drawn.1",
            new Sample(
                    new LineageDrawn(new LineageLink(OLD_WARD, WARD, REFORM, 0.25, true, null)),
                    new LineageDrawn(new LineageLink(OLD_WARD, WARD, REFORM, 1, false, null))));

    private SampleEvents() {}

    /** Two events of one kind; the same one twice where it has no field that may be missing. */
    record Sample(Event full, Event sparsest) {

        static Sample of(Event event) {
            return new Sample(event, event);
        }
    }
}
