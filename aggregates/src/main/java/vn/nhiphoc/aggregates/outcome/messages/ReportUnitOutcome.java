package vn.nhiphoc.aggregates.outcome.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A unit's result in a campaign, without any single activity.
 *
 * @param outcome null withdraws it
 */
public record ReportUnitOutcome(
        CampaignId campaignId,
        UnitId unitId,
        TypeCode code,
        @Nullable Outcome outcome,
        Received received) implements Command {

    @Override
    public String aggregateId() {
        return aggregateIdOf(campaignId, unitId);
    }

    public static String aggregateIdOf(CampaignId campaignId, UnitId unitId) {
        return "outcomes/" + campaignId + "/" + unitId;
    }
}
