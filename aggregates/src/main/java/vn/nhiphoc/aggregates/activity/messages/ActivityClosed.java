package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;

/** An open activity has ended. */
public record ActivityClosed(
        ActivityId activityId, Instant at, @Nullable String reason) implements ActivityEvent {}
