package vn.nhiphoc.ingest.rest;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.activity.messages.ReportActivityOutcome;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.problem.Refusals;

/** Outcomes of an activity. */
@RestController
@RequestMapping("/api/v1/activities/{activityId}/outcomes/{code}")
final class OutcomeController {

    private final Recording recording;
    private final Reach reach;

    OutcomeController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PutMapping
    Done report(Caller caller, @PathVariable("activityId") String id, @PathVariable("code") String code, Body body) {
        ActivityId activity = Ids.activityInPath(id);
        TypeCode outcomeCode = Ids.codeInPath(code);
        Received received = Recording.received(caller);
        Optional<Outcome> outcome = body.read(OutcomeFields::read);
        reach.require(caller, activity);
        return recording.send(
                "report-outcome", id, new ReportActivityOutcome(activity, outcomeCode, outcome.orElse(null), received));
    }

    @GetMapping
    Outcome entry(Caller caller, @PathVariable("activityId") String id, @PathVariable("code") String code) {
        ActivityId activity = Ids.activityInPath(id);
        TypeCode outcomeCode = Ids.codeInPath(code);
        reach.require(caller, activity);
        return recording
                .read(() -> recording.intake().readings().outcome(activity, outcomeCode))
                .orElseThrow(() -> Refusals.notFound("unknown_outcome", "This activity has no outcome of this code."));
    }
}
