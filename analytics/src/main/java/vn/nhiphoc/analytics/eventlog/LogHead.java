package vn.nhiphoc.analytics.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the source had read when it last looked, and what the log held then. It travels beside the events straight
 * to the store, as the pipeline's heartbeat.
 *
 * @param position every event with a transaction id below it was sent before this
 * @param head the log's end: no event was committed at or above it
 * @param read how many events this reader has sent so far, since it started
 * @param behind how many committed events it had not sent, counted up to a limit
 * @param lastRecordedAt when the log's last event was recorded, in milliseconds; null in an empty log
 * @param recordedAt when the events sent since the previous head were recorded, in milliseconds (a sample of many)
 * @param hold for which session of the log's server the source stands still at that position; 0 for none
 * @param heldBy whose open transaction the tail waits for; null for nobody's
 * @param lookedAt when the source looked, in milliseconds: of what was committed later it says nothing
 */
public record LogHead(
        long position,
        long head,
        long read,
        long behind,
        @Nullable Long lastRecordedAt,
        List<Long> recordedAt,
        int hold,
        @Nullable HeldBy heldBy,
        long lookedAt) {

    public LogHead {
        recordedAt = List.copyOf(recordedAt);
    }

    /**
     * Who holds the tail.
     *
     * @param since when that transaction began, in milliseconds; null where the server does not tell
     */
    public record HeldBy(String name, @Nullable Long since) {}
}
