package vn.nhiphoc.aggregates.registry;

import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.UnitId;

/** Where an activity belongs. */
public record ActivityPlace(CampaignId campaignId, UnitId unitId) {}
