package vn.nhiphoc.dashboards.freshness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures are, as the pipeline last said.
 *
 * @param position everything below this position of the log is visible
 * @param head the end of the log as last seen
 * @param lagEvents events that are recorded and not yet visible; at least 1 when the pipeline is silent
 * @param lastRecordedAt when the newest event was recorded, null when there was none yet
 * @param lastVisibleAt when figures last changed, null when they never did
 * @param writtenAt the pipeline's last sign of life
 * @param p50 median time from an event's commit to its being visible, null while unknown
 * @param p99 99th percentile of the same
 * @param parkedEvents events that could not be understood and count nowhere
 * @param heldSince since when an open transaction holds the tail of the log, null when none does
 */
public record Freshness(
        long position,
        long head,
        long lagEvents,
        @Nullable Instant lastRecordedAt,
        @Nullable Instant lastVisibleAt,
        Instant writtenAt,
        @Nullable Duration p50,
        @Nullable Duration p99,
        long parkedEvents,
        @Nullable Instant heldSince) {
    /** The moment up to which the figures hold all that was recorded. */
    public Instant figuresAsOf() {
        boolean complete = lagEvents == 0 || position >= head;
        if (complete || lastVisibleAt == null) {
            return writtenAt;
        }
        return lastVisibleAt.isBefore(writtenAt) ? lastVisibleAt : writtenAt;
    }

    /** How long ago that moment was; never negative. */
    public Duration delay(Instant now) {
        Duration delay = Duration.between(figuresAsOf(), now);
        return delay.isNegative() ? Duration.ZERO : delay;
    }
}
