package vn.nhiphoc.aggregates.attendance;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.shared.Event;

/**
 * An attendance line as its facts leave it.
 *
 * @param recorded what was recorded first; null where nothing was
 * @param facts how many facts it has: 0, 1, or 2 once it is voided
 */
record LineState(@Nullable AttendanceEvent recorded, int facts) {

    static final LineState NONE = new LineState(null, 0);

    /** The state after another fact of this line. */
    LineState after(Event fact) {
        return new LineState(recorded == null ? (AttendanceEvent) fact : recorded, facts + 1);
    }

    boolean voided() {
        return facts > 1 || recorded instanceof LineVoided;
    }
}
