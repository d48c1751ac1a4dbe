package vn.nhiphoc.aggregates.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log's end as a reader sees it now, held transactions or not.
 *
 * @param boundary the snapshot's xmin: what lies below it can be read safely
 * @param last the last committed event; {@link LogPosition#START} when the log is empty
 * @param lastRecordedAt when it was written; null when the log is empty
 * @param heldBy whose transaction the boundary has been waiting for, a second or longer; null when nobody's
 * @param askedToHold the process of the session that holds {@link LogReader#HOLD_LOCK}; 0 when none does
 */
public record LogEnd(
        long boundary,
        LogPosition last,
        @Nullable Instant lastRecordedAt,
        @Nullable TailHolder heldBy,
        int askedToHold) {}
