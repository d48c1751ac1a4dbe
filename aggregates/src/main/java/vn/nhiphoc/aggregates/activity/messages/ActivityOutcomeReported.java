package vn.nhiphoc.aggregates.activity.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.TypeCode;

/**
 * A result of an activity; it replaces the earlier one of that code.
 *
 * @param outcome null withdraws it
 */
public record ActivityOutcomeReported(
        ActivityId activityId, TypeCode code, @Nullable Outcome outcome) implements ActivityEvent {}
