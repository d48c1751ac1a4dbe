package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** Plan an activity, or change a planned one to what stands here; its campaign is fixed by the first. */
public record PlanActivity(
        ActivityId activityId,
        CampaignId campaignId,
        UnitId unitId,
        TypeCode type,
        ActivityDetails details,
        Received received)
        implements ActivityCommand {}
