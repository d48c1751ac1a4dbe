package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;

/** An activity's details (all but its unit and type) as they stand from now on. */
public record ActivityChanged(ActivityId activityId, ActivityDetails details) implements ActivityEvent {}
