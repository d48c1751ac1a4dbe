package vn.nhiphoc.aggregates.activity.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;

/**
 * A result of an activity.
 *
 * @param outcome null withdraws it
 */
public record ReportActivityOutcome(
        ActivityId activityId, TypeCode code, @Nullable Outcome outcome, Received received)
        implements ActivityCommand {}
