package vn.nhiphoc.ingest.rest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;

/** Past results in batches: what is known of a unit and an activity type without any single activity. */
@RestController
final class SummaryController {

    private final Recording recording;
    private final Reach reach;

    SummaryController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PostMapping("/api/v1/summaries")
    BatchAnswer batch(Caller caller, Body body) {
        Received received = Recording.received(caller);
        return recording.batch("summarise", received, () -> {
            Batch<SummaryLine> batch = Batch.read(body, "key", fields -> SummaryLine.read(fields, received));
            SummaryOwners owners = SummaryOwners.of(caller, reach, batch.readable(), recording);
            return batch.answer(SummaryLine::key, owners::fault, owners.recorder(recording));
        });
    }
}
