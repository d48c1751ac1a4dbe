package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** An activity is on the plan; its campaign never changes. */
public record ActivityPlanned(
        ActivityId activityId, CampaignId campaignId, UnitId unitId, TypeCode type, ActivityDetails details)
        implements ActivityEvent {}
