package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Link;
import vn.nhiphoc.audit.facts.Plan;
import vn.nhiphoc.audit.facts.TypeLink;

/** Rows that no attendance line bears on: campaigns, plans, lineage, openings, partners, outcomes, the catalogue. */
public final class Reference {
    private Reference() {}

    public static List<Row> of(Facts facts) {
        List<Row> rows = new ArrayList<>(CatalogueRows.of(facts));
        for (Link link : facts.lineage()) {
            rows.add(Row.of(
                    View.UNIT_LINEAGE,
                    link.from(),
                    link.to(),
                    Text.day(link.effectiveOn()),
                    Text.fraction(link.share()),
                    Text.flag(link.estimated())));
        }
        for (TypeLink link : facts.typeLinks()) {
            rows.add(Row.of(View.ACTIVITY_TYPE_LINKS, link.from(), link.to(), Text.day(link.effectiveOn())));
        }
        for (Campaign campaign : facts.campaigns().values()) {
            rows.add(campaign(campaign));
            rows.addAll(plans(campaign));
        }
        rows.addAll(OpeningRows.of(facts));
        for (Activity activity : facts.activities()) {
            rows.addAll(partners(facts, activity));
        }
        rows.addAll(OutcomeRows.of(facts));
        return rows;
    }

    private static Row campaign(Campaign campaign) {
        return Row.of(
                View.CAMPAIGNS,
                campaign.id(),
                campaign.city(),
                Text.number(campaign.year()),
                Text.day(campaign.startsOn()),
                Text.day(campaign.endsOn()),
                campaign.theme());
    }

    /** Positions count through the campaign; a type that a plan letters twice alike stands once, where it stood last. */
    private static List<Row> plans(Campaign campaign) {
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        int position = 0;
        for (Plan plan : campaign.plans()) {
            String number = plan.number() == null ? "" : plan.number();
            for (Plan.Lettered lettered : plan.types()) {
                Row row = Row.of(
                        View.PLANS,
                        campaign.id(),
                        number,
                        plan.issuer(),
                        plan.parent(),
                        Text.optionalDay(plan.issuedOn()),
                        lettered.letter(),
                        lettered.type(),
                        Text.number(position++));
                rows.put(List.of(number, lettered.letter(), lettered.type()), row);
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<Row> partners(Facts facts, Activity activity) {
        List<Row> rows = new ArrayList<>();
        String campaign = activity.place().campaign();
        for (String unit : activity.details().jointUnits()) {
            var known = facts.units().get(unit);
            rows.add(Row.of(
                    View.ACTIVITY_PARTNERS,
                    campaign,
                    activity.id(),
                    unit,
                    known == null ? "" : known.name(),
                    known == null ? "" : known.kind()));
        }
        for (var partner : activity.details().partners()) {
            String kind = partner.kind();
            String given = kind == null || kind.isEmpty() ? null : kind;
            rows.add(Row.of(View.ACTIVITY_PARTNERS, campaign, activity.id(), null, partner.name(), given));
        }
        return rows;
    }
}
