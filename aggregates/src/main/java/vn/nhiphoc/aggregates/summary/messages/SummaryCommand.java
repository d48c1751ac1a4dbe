package vn.nhiphoc.aggregates.summary.messages;

import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Command;

/** A wish that one summary decides on. */
public sealed interface SummaryCommand extends Command permits ReportSummary, VoidSummary {

    CampaignId campaignId();

    /** The key of the summary that is meant (for a void: the key of the one that it takes back). */
    String key();

    @Override
    default String aggregateId() {
        return SummaryId.of(campaignId(), key());
    }
}
