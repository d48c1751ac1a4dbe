package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * Take a line back.
 *
 * @param key the key of the line that is taken back
 * @param at when it was taken back
 */
public record VoidLine(ActivityId activityId, String key, Instant at, Received received) implements AttendanceCommand {}
