package vn.nhiphoc.ingest.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.registry.ActivityPlace;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.problem.Fault;

/** Answers a batch of activities, each of which must lie in the caller's scope, before and after. */
final class EnteredActivities {

    private EnteredActivities() {}

    static BatchAnswer answer(
            Batch<EnterActivity> batch,
            Caller caller,
            Reach reach,
            Function<List<EnterActivity>, List<Answer>> record) {
        Map<ActivityId, ActivityPlace> places = reach.places(
                caller,
                batch.readable().stream().map(line -> line.plan().activityId()).toList());
        return batch.answer(
                line -> line.plan().activityId().value(),
                line -> outside(
                        caller,
                        reach,
                        line.plan(),
                        Optional.ofNullable(places.get(line.plan().activityId()))),
                record);
    }

    static Function<List<EnterActivity>, List<Answer>> recorder(Recording recording) {
        return lines -> recording.write(() -> recording.intake().enter(lines));
    }

    private static Optional<Fault> outside(
            Caller caller, Reach reach, PlanActivity plan, Optional<ActivityPlace> before) {
        UnitId unitBefore = before.map(ActivityPlace::unitId).orElse(plan.unitId());
        return reach.outside(caller, unitBefore, "activityId").or(() -> reach.outside(caller, plan.unitId(), "unitId"));
    }
}
