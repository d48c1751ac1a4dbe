package vn.nhiphoc.aggregates.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** An activity as it stands. */
public record ActivityView(
        ActivityId activityId,
        CampaignId campaignId,
        UnitId unitId,
        TypeCode type,
        ActivityDetails details,
        ActivityStatus status,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {}
