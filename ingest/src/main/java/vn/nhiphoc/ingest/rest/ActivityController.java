package vn.nhiphoc.ingest.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;

/** Activities, one by one and in batches. */
@RestController
@RequestMapping("/api/v1/activities")
final class ActivityController {

    private final Recording recording;
    private final Reach reach;

    ActivityController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PutMapping("/{activityId}")
    Done plan(Caller caller, @PathVariable("activityId") String id, Body body) {
        ActivityId activity = Ids.activityInPath(id);
        Received received = Recording.received(caller);
        PlanActivity plan = body.read(fields -> ActivityFields.plan(fields, activity, received));
        reach.requireIfKnown(caller, activity);
        reach.require(caller, plan.unitId());
        return recording.send("plan-activity", id, plan);
    }

    @GetMapping("/{activityId}")
    ActivityEntry entry(Caller caller, @PathVariable("activityId") String id) {
        ActivityId activity = Ids.activityInPath(id);
        reach.require(caller, activity);
        return recording
                .read(() -> recording.intake().readings().activity(activity))
                .map(ActivityEntry::of)
                .orElseThrow(() -> reach.unknown(activity));
    }

    @PostMapping
    BatchAnswer batch(Caller caller, Body body) {
        Received received = Recording.received(caller);
        return recording.batch("enter-activities", received, () -> {
            Batch<EnterActivity> batch =
                    Batch.read(body, "activityId", fields -> ActivityFields.line(fields, received));
            return EnteredActivities.answer(batch, caller, reach, EnteredActivities.recorder(recording));
        });
    }
}
