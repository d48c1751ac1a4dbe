package vn.nhiphoc.ingest.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.json.Times;
import vn.nhiphoc.ingest.problem.Refusals;

/** Headcounts of an activity, each under the key that its sender chose. */
@RestController
@RequestMapping("/api/v1/activities/{activityId}/headcounts/{key}")
final class HeadcountController {

    private final Recording recording;
    private final Reach reach;

    HeadcountController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PutMapping
    Done report(Caller caller, @PathVariable("activityId") String id, @PathVariable("key") String key, Body body) {
        ActivityId activity = Ids.activityInPath(id);
        String clean = Ids.keyInPath(key);
        Received received = Recording.received(caller);
        ReportHeadcount report = body.read(fields -> HeadcountFields.report(fields, activity, clean, received));
        reach.require(caller, activity);
        return recording.send("report-headcount", id, report);
    }

    @GetMapping
    HeadcountEntry entry(Caller caller, @PathVariable("activityId") String id, @PathVariable("key") String key) {
        ActivityId activity = Ids.activityInPath(id);
        String clean = Ids.keyInPath(key);
        reach.require(caller, activity);
        return recording
                .read(() -> recording.intake().readings().headcount(activity, clean))
                .map(headcount -> new HeadcountEntry(Times.shown(headcount.at()), headcount.counts()))
                .orElseThrow(
                        () -> Refusals.notFound("unknown_headcount", "This activity has no headcount with this key."));
    }

    /** A headcount read back, in the shape of its PUT. */
    private record HeadcountEntry(OffsetDateTime at, List<AudienceCount> counts) {}
}
