package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import java.util.List;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * The organiser's count for the activity on the local day of {@code at}.
 *
 * @param key chosen by the sender; it stays on the day of its first use
 * @param counts empty leaves none standing for that day
 */
public record ReportHeadcount(
        ActivityId activityId, String key, Instant at, List<AudienceCount> counts, Received received)
        implements ActivityCommand {

    public ReportHeadcount {
        counts = List.copyOf(counts);
    }
}
