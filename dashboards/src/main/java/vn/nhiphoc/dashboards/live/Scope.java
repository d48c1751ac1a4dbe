package vn.nhiphoc.dashboards.live;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Query;

/**
 * The rows of a campaign that are shown.
 *
 * @param campaignId the campaign
 * @param unitId the unit whose subtree is shown, null for all
 */
record Scope(String campaignId, @Nullable String unitId) {
    /** Adds the campaign, and the units of the subtree, to a query that ends in {@code WHERE}. */
    Query narrow(Query query) {
        Query campaign = query.and(" campaign_id = ?", campaignId);
        return unitId == null
                ? campaign
                : campaign.and(
                        " AND unit_id IN (SELECT unit_id FROM units WHERE unit_id = ? OR has(ancestor_ids, ?))",
                        unitId,
                        unitId);
    }
}
