package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.TypeCode;

/** An activity is of another type, with all that it has counted. */
public record ActivityRetyped(ActivityId activityId, TypeCode type) implements ActivityEvent {}
