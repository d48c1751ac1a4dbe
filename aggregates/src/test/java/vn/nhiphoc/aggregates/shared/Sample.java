package vn.nhiphoc.aggregates.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine.Kind;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;

/** A small city for tests: two wards, two types, one campaign. */
public final class Sample {

    public static final Instant NOON = Instant.parse("2025-10-02T05:00:00Z");
    public static final Received RECEIVED = new Received("key-1", NOON);
    public static final CampaignId CAMPAIGN = new CampaignId("hn-2025");
    public static final UnitId CITY = new UnitId("hn");
    public static final UnitId WARD = new UnitId("hn-00004");
    public static final UnitId OTHER_WARD = new UnitId("hn-00008");
    public static final TypeCode SKILLS = new TypeCode("digital_skills");
    public static final TypeCode OPENING = new TypeCode("opening_ceremony");
    public static final ActivityId ACTIVITY = new ActivityId("a-1");

    private Sample() {}

    public static DefineCatalogue catalogue() {
        return document(
                List.of(unit(WARD, CITY), unit(OTHER_WARD, CITY), unit(CITY, null)),
                List.of(),
                List.of(SKILLS, OPENING));
    }

    public static DefineCatalogue document(List<Unit> units, List<LineageLink> lineage, List<TypeCode> types) {
        List<CodeEntry> entries = types.stream()
                .map(code -> new CodeEntry(code, new Name(code.value(), null)))
                .toList();
        return new DefineCatalogue(
                new CatalogueDocument(units, lineage, entries, List.of(), List.of(), List.of()), RECEIVED);
    }

    public static Unit unit(UnitId id, UnitId parent) {
        return unit(id, parent, "Phường " + id);
    }

    public static Unit unit(UnitId id, UnitId parent, String name) {
        return new Unit(id, null, new Name(name, null), UnitKind.WARD, "hanoi", parent, null, null, null, null, null);
    }

    public static DefineCampaign campaign() {
        return campaign(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-07"));
    }

    public static DefineCampaign campaign(LocalDate startsOn, LocalDate endsOn) {
        return new DefineCampaign(
                new Campaign(CAMPAIGN, "hanoi", 2025, null, startsOn, endsOn, null, List.of()), RECEIVED);
    }

    public static PlanActivity plan() {
        return plan(ACTIVITY, CAMPAIGN, WARD, SKILLS, details("Lớp kỹ năng số"));
    }

    public static PlanActivity plan(
            ActivityId id, CampaignId campaign, UnitId unit, TypeCode type, ActivityDetails details) {
        return new PlanActivity(id, campaign, unit, type, details, RECEIVED);
    }

    public static ActivityDetails details(String title) {
        return new ActivityDetails(
                null,
                title,
                null,
                Instant.parse("2025-10-02T01:00:00Z"),
                Instant.parse("2025-10-02T03:00:00Z"),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    public static ArrivingLine checkIn(String key, String person) {
        return visit(Kind.CHECK_IN, ACTIVITY, key, person, NOON);
    }

    public static ArrivingLine visit(Kind kind, ActivityId activity, String key, String person, Instant at) {
        return new ArrivingLine.Visit(kind, activity, key, person, Audience.RESIDENT, null, at);
    }

    public static ArrivingLine voiding(String of) {
        return new ArrivingLine.Voiding(ACTIVITY, "void-" + of, of, NOON);
    }

    /** How each answer reads in short: {@code recorded}, {@code repeated}, or a refusal's code. */
    public static List<String> inShort(List<Answer> answers) {
        return answers.stream().map(Sample::inShort).toList();
    }

    public static String inShort(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return refused.refusals().stream()
                    .map(Refusal::code)
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();
        }
        return answer instanceof Answer.Recorded ? "recorded" : "repeated";
    }

    public static List<ArrivingLine> checkIns(String prefix, int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> checkIn(prefix + i, "person-" + prefix + i))
                .toList();
    }
}
