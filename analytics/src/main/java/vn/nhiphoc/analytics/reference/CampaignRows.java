package vn.nhiphoc.analytics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** Campaigns, their plans and their units' outcomes as rows; their version is set when they are sent. */
final class CampaignRows {
    private CampaignRows() {}

    static Row campaign(Campaign campaign) {
        Opening opening = campaign.opening();
        List<@Nullable Object> values = Arrays.asList(
                campaign.city(),
                (long) campaign.year(),
                campaign.startsOn().toEpochDay(),
                campaign.endsOn().toEpochDay(),
                campaign.theme(),
                opening == null ? null : opening.day().toEpochDay(),
                opening == null ? null : opening.at(),
                opening == null || opening.type() == null
                        ? null
                        : opening.type().value());
        return Row.of(Table.CAMPAIGNS, List.of(campaign.campaignId().value()), values, 0);
    }

    /** A row for each lettered type of each plan; positions count through the campaign. */
    static List<Row> plans(Campaign campaign) {
        List<Row> rows = new ArrayList<>();
        for (Plan plan : campaign.plans()) {
            for (Plan.LetteredType type : plan.activityTypes()) {
                String number = plan.number() == null ? "" : plan.number();
                List<Object> key = List.of(
                        campaign.campaignId().value(),
                        number,
                        type.letter(),
                        type.code().value());
                List<@Nullable Object> values = Arrays.asList(
                        CatalogueRows.id(plan.issuerUnitId()),
                        plan.parentPlan(),
                        CatalogueRows.day(plan.issuedOn()),
                        (long) rows.size());
                rows.add(Row.of(Table.PLANS, key, values, 0));
            }
        }
        return rows;
    }

    static Row outcome(UnitOutcomeReported reported) {
        String unit = reported.unitId().value();
        List<Object> key = List.of(
                reported.campaignId().value(), "unit/" + unit, reported.code().value());
        Outcome outcome = reported.outcome();
        if (outcome == null) {
            return Row.tombstone(Table.OUTCOMES, key, 0);
        }
        List<@Nullable Object> values =
                Arrays.asList(null, unit, null, CatalogueRows.day(outcome.day()), outcome.quantity(), outcome.unit());
        return Row.of(Table.OUTCOMES, key, values, 0);
    }
}
