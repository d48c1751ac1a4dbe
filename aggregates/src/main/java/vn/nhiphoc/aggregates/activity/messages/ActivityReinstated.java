package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;

/** A cancelled activity is back in the state that it had before. */
public record ActivityReinstated(
        ActivityId activityId, Instant at, @Nullable String reason) implements ActivityEvent {}
