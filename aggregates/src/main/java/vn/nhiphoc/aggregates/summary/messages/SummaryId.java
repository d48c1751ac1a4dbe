package vn.nhiphoc.aggregates.summary.messages;

import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.DerivedId;

/**
 * The identifier of a summary, derived from its campaign and key, so that the log itself tells a repeated one from a new
 * one.
 */
public final class SummaryId {

    private SummaryId() {}

    public static String of(CampaignId campaignId, String key) {
        return DerivedId.of("summary/", campaignId.value(), key);
    }
}
