package vn.nhiphoc.aggregates.activity;

import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What an activity is, as it stands. */
record Standing(ActivityId activityId, CampaignId campaignId, UnitId unitId, TypeCode type, ActivityDetails details) {

    Standing in(UnitId other) {
        return new Standing(activityId, campaignId, other, type, details);
    }

    Standing of(TypeCode other) {
        return new Standing(activityId, campaignId, unitId, other, details);
    }

    Standing with(ActivityDetails other) {
        return new Standing(activityId, campaignId, unitId, type, other);
    }
}
