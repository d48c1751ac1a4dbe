package vn.nhiphoc.ingest.rest;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.registry.ActivityPlace;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;

/** Attendance in batches. */
@RestController
final class AttendanceController {

    private final Recording recording;
    private final Reach reach;

    AttendanceController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PostMapping("/api/v1/attendance")
    BatchAnswer batch(Caller caller, Body body) {
        Received received = Recording.received(caller);
        return recording.batch("attend", received, () -> {
            Batch<ArrivingLine> batch = Batch.read(body, "key", AttendanceLine::read);
            Map<ActivityId, ActivityPlace> places = reach.places(
                    caller,
                    batch.readable().stream()
                            .map(ArrivingLine::activityId)
                            .distinct()
                            .toList());
            return batch.answer(
                    ArrivingLine::key,
                    line -> {
                        UnitId unit = Optional.ofNullable(places.get(line.activityId()))
                                .map(ActivityPlace::unitId)
                                .orElse(null);
                        return reach.outside(caller, unit, "activityId");
                    },
                    lines -> recording.join(() -> recording.intake().attend(lines, received)));
        });
    }
}
