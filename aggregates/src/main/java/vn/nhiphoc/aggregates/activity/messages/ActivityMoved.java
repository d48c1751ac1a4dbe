package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.UnitId;

/** An activity belongs to another unit, with all that it has counted. */
public record ActivityMoved(ActivityId activityId, UnitId unitId) implements ActivityEvent {}
