package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.PersonId;

/**
 * A line was taken back: it counts nowhere any more, and its key stays used. It repeats whose line it was and when, so
 * that whoever counts need not look the line up.
 *
 * @param key the key of the line that is taken back
 * @param at when the line that is taken back happened
 * @param voidedAt when it was taken back
 */
public record LineVoided(ActivityId activityId, String key, PersonId person, Instant at, Instant voidedAt)
        implements AttendanceEvent {}
