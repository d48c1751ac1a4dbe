package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Command;

/** A wish that one attendance line decides on. */
public sealed interface AttendanceCommand extends Command permits CheckIn, CheckOut, VoidLine {

    ActivityId activityId();

    /** The key of the line that is meant (for a void: the key of the line that it takes back). */
    String key();

    Instant at();

    @Override
    default String aggregateId() {
        return LineId.of(activityId(), key());
    }
}
