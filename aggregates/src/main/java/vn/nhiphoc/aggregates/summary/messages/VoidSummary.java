package vn.nhiphoc.aggregates.summary.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * Take a summary back.
 *
 * @param key the key of the summary that is taken back
 * @param unitId the only unit whose summary it may be; null where it may be any unit's
 */
public record VoidSummary(
        CampaignId campaignId, String key, @Nullable UnitId unitId, Received received) implements SummaryCommand {}
