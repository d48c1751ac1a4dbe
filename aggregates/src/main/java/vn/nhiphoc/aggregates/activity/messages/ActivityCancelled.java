package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;

/** An activity is called off; it counts nowhere until it is reinstated. */
public record ActivityCancelled(
        ActivityId activityId, Instant at, @Nullable String reason) implements ActivityEvent {}
