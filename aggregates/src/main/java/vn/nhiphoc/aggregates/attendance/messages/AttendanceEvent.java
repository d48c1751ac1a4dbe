package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.PersonId;

/** A fact of one attendance line, identified by its activity and the key that its sender chose. */
public sealed interface AttendanceEvent extends Event permits CheckedIn, CheckedOut, LineVoided {

    ActivityId activityId();

    /** The line's key, unique within its activity. */
    String key();

    PersonId person();

    /** When it happened, to the millisecond. */
    Instant at();
}
