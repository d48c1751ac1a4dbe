package vn.nhiphoc.aggregates.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log's end as a reader sees it now, held transactions or not.
 *
 * @param boundary the snapshot's xmin: what lies below it can be read safely
 * @param last the last committed event; {@link LogPosition#START} when the log is empty
 * @param lastRecordedAt when it was written; null when the log is empty
 */
public record LogEnd(
        long boundary, LogPosition last, @Nullable Instant lastRecordedAt) {}
