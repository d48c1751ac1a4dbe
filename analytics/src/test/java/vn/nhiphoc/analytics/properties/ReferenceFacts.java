package vn.nhiphoc.analytics.properties;

import java.time.LocalDate;
import java.util.List;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** The catalogue and two campaigns, as they begin and as they change. */
final class ReferenceFacts {

    private static final List<String> PARENTS = List.of("city", "ward", "other");

    private ReferenceFacts() {}

    static List<Event> first() {
        return List.of(
                unit("city", UnitKind.CITY, null),
                unit("ward", UnitKind.WARD, "city"),
                unit("school", UnitKind.SCHOOL, "ward"),
                unit("other", UnitKind.COMMUNE, "city"),
                unit("lone", UnitKind.LIBRARY, null),
                campaign(campaign(0), 2, 4, new Opening(october(2), "08:00", new TypeCode("talk"))),
                campaign(campaign(1), 1, 3, null));
    }

    /** Every second activity belongs to the second campaign. */
    static CampaignId campaign(int activity) {
        return new CampaignId(activity % 2 == 0 ? "hn" : "hp");
    }

    /** A campaign with other dates, perhaps another opening. */
    static Event redated(Step step) {
        int start = Math.max(1, step.day());
        Opening opening =
                step.odd() ? new Opening(october(start), null, step.unit() == 0 ? null : new TypeCode("talk")) : null;
        return campaign(campaign(step.activity()), start, start + step.person(), opening);
    }

    /** A unit that belongs to another from now on; never below itself. */
    static Event moved(Step step) {
        return switch (step.unit()) {
            case 0, 1, 2 -> unit("school", UnitKind.SCHOOL, PARENTS.get(step.number() % 3));
            case 3 -> unit("other", UnitKind.COMMUNE, step.odd() ? "city" : null);
            default -> unit("lone", UnitKind.LIBRARY, step.odd() ? "school" : null);
        };
    }

    static Event code(Step step) {
        CodeEntry entry = new CodeEntry(new TypeCode("code_" + step.unit()), new Name("Mã " + step.number(), null));
        return switch (step.number() % 3) {
            case 0 -> new ActivityTypeDefined(entry);
            case 1 -> new OutcomeCodeDefined(entry);
            default ->
                new LineageDrawn(new LineageLink(
                        new UnitId("other"),
                        new UnitId("ward"),
                        october(1 + step.unit()),
                        step.number() / 47.0,
                        step.odd()));
        };
    }

    private static Event campaign(CampaignId id, int startsOn, int endsOn, Opening opening) {
        Plan plan = new Plan(
                "262",
                null,
                new UnitId("city"),
                null,
                List.of(new Plan.LetteredType(startsOn % 2 == 0 ? "a" : "b", new TypeCode("talk"))),
                List.of());
        return new CampaignDefined(
                new Campaign(id, "hanoi", 2025, null, october(startsOn), october(endsOn), opening, List.of(plan)));
    }

    private static Event unit(String id, UnitKind kind, String parent) {
        return new UnitDefined(new Unit(
                new UnitId(id),
                null,
                new Name("Đơn vị " + id, null),
                kind,
                "hanoi",
                parent == null ? null : new UnitId(parent),
                null,
                null,
                null,
                null,
                null));
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2025, 10, 1).plusDays(day - 1);
    }
}
