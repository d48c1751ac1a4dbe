package vn.nhiphoc.aggregates.attendance.messages;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.DerivedId;

/**
 * The identifier of an attendance line, derived from its activity and key, so that the log itself tells a repeated line
 * from a new one.
 */
public final class LineId {

    private LineId() {}

    public static String of(ActivityId activityId, String key) {
        return DerivedId.of("line/", activityId.value(), key);
    }
}
