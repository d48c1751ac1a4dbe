package vn.nhiphoc.ingest.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.activity.messages.ActivityLifeCommand;
import vn.nhiphoc.aggregates.activity.messages.CancelActivity;
import vn.nhiphoc.aggregates.activity.messages.CloseActivity;
import vn.nhiphoc.aggregates.activity.messages.OpenActivity;
import vn.nhiphoc.aggregates.activity.messages.ReinstateActivity;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** The life of an activity; a body is not needed. */
@RestController
@RequestMapping("/api/v1/activities/{activityId}")
final class ActivityLifeController {

    private static final Kind<String> REASON = Kinds.text(1_000);

    private final Recording recording;
    private final Reach reach;

    ActivityLifeController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PostMapping("/open")
    Done open(Caller caller, @PathVariable("activityId") String id, Body body) {
        return step("open-activity", caller, id, body, OpenActivity::new);
    }

    @PostMapping("/close")
    Done close(Caller caller, @PathVariable("activityId") String id, Body body) {
        return step("close-activity", caller, id, body, CloseActivity::new);
    }

    @PostMapping("/cancel")
    Done cancel(Caller caller, @PathVariable("activityId") String id, Body body) {
        return step("cancel-activity", caller, id, body, CancelActivity::new);
    }

    @PostMapping("/reinstate")
    Done reinstate(Caller caller, @PathVariable("activityId") String id, Body body) {
        return step("reinstate-activity", caller, id, body, ReinstateActivity::new);
    }

    private Done step(String act, Caller caller, String id, Body body, Step step) {
        ActivityId activity = Ids.activityInPath(id);
        Received received = Recording.received(caller);
        Said said = body.readIfAny(Said::read).orElse(Said.NOTHING);
        reach.require(caller, activity);
        return recording.send(act, id, step.command(activity, said.at, said.reason, received));
    }

    @FunctionalInterface
    private interface Step {
        ActivityLifeCommand command(
                ActivityId activity, @Nullable Instant at, @Nullable String reason, Received received);
    }

    private record Said(@Nullable Instant at, @Nullable String reason) {

        static final Said NOTHING = new Said(null, null);

        static Said read(Fields fields) {
            @Nullable Instant at = fields.optional("at", Times.INSTANT);
            @Nullable String reason = fields.optional("reason", REASON);
            return fields.build(() -> new Said(at, reason));
        }
    }
}
