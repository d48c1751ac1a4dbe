package vn.nhiphoc.aggregates.attendance.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * A person left an activity.
 *
 * @param person a pseudonym of the vault, never who it is
 * @param flags null where flags were not asked for
 */
public record CheckOut(
        ActivityId activityId,
        String key,
        PersonId person,
        Audience audience,
        @Nullable Flags flags,
        Instant at,
        Received received)
        implements AttendanceCommand {}
