package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;

/** An activity has begun. */
public record ActivityOpened(
        ActivityId activityId, Instant at, @Nullable String reason) implements ActivityEvent {}
