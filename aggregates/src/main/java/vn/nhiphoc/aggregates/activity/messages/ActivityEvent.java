package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Event;

/** A fact of one activity; facts of one activity apply in the order in which they were recorded. */
public sealed interface ActivityEvent extends Event
        permits ActivityPlanned,
                ActivityChanged,
                ActivityMoved,
                ActivityRetyped,
                ActivityOpened,
                ActivityClosed,
                ActivityCancelled,
                ActivityReinstated,
                HeadcountReported,
                ActivityOutcomeReported {

    ActivityId activityId();
}
