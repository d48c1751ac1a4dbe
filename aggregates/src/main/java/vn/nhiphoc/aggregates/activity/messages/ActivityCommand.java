package vn.nhiphoc.aggregates.activity.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Command;

/** A wish that one activity decides on. */
public sealed interface ActivityCommand extends Command
        permits PlanActivity, ActivityLifeCommand, ReportHeadcount, ReportActivityOutcome {

    ActivityId activityId();

    @Override
    default String aggregateId() {
        return aggregateIdOf(activityId());
    }

    static String aggregateIdOf(ActivityId activityId) {
        return "activity/" + activityId;
    }
}
