package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import java.util.List;
import vn.nhiphoc.aggregates.shared.ActivityId;

/**
 * The organiser's count for the activity on the local day of {@code at}. It replaces any earlier one of that day,
 * whatever its key; empty {@code counts} leave none standing.
 */
public record HeadcountReported(ActivityId activityId, String key, Instant at, List<AudienceCount> counts)
        implements ActivityEvent {

    public HeadcountReported {
        counts = List.copyOf(counts);
    }
}
