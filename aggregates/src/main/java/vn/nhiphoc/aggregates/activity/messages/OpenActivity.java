package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;

/** An activity has begun. */
public record OpenActivity(
        ActivityId activityId,
        @Nullable Instant at,
        @Nullable String reason,
        Received received) implements ActivityLifeCommand {}
