package vn.nhiphoc.analytics.clickhouse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.eventlog.LogHead;

/**
 * What of the log is visible. A head counts as visible when its position was flushed. That the views stand still at a
 * position is told only while nothing beyond it was stored. One thread at a time.
 */
final class Progress {

    /** Of a log that was not looked at for so long nobody knows what it holds by now. */
    private static final long STALE_MILLIS = 1_000;

    private final Deque<LogHead> ahead = new ArrayDeque<>();
    private final Delays delays = new Delays();
    private final LongConsumer delayMillis;
    private @Nullable LogHead latest;
    private @Nullable LogHead visible;
    private long position;
    private long stored;
    private boolean toldToHold;
    private @Nullable Long lastVisibleAt;

    /** @param delayMillis is told the delay of each event that becomes visible */
    Progress(LongConsumer delayMillis) {
        this.delayMillis = delayMillis;
    }

    /** What an earlier run had made visible stays visible. */
    void resume(long positionBefore, @Nullable Long lastVisibleBefore, boolean heldBefore) {
        position = Math.max(position, positionBefore);
        lastVisibleAt = lastVisibleBefore;
        toldToHold = heldBefore;
    }

    /** Whether somebody relies on the views to stand still: it has to be taken back before rows are stored. */
    boolean toldToHold() {
        return toldToHold;
    }

    /** That was taken back. */
    void releases() {
        toldToHold = false;
    }

    /** Rows up to that version are stored. */
    void stored(long version) {
        stored = Math.max(stored, version);
    }

    void seen(LogHead head) {
        latest = head;
        ahead.add(head);
    }

    /** Everything below {@code flushed} is on disk. */
    void flushed(long flushed, long nowMillis) {
        position = Math.max(position, flushed);
        while (!ahead.isEmpty() && ahead.peek().position() <= flushed) {
            LogHead head = ahead.remove();
            visible = head;
            for (long recordedAt : head.recordedAt()) {
                long delay = Math.max(0, nowMillis - recordedAt);
                delays.add(nowMillis, delay);
                delayMillis.accept(delay);
                lastVisibleAt = nowMillis;
            }
        }
    }

    /** As it stands now; null before the source has said anything. */
    @Nullable
    Standing standing(long nowMillis) {
        LogHead known = latest;
        if (known == null) {
            return null;
        }
        LogHead shown = visible;
        long lag = known.read() - (shown == null ? 0 : shown.read()) + known.behind();
        if (nowMillis - known.lookedAt() > STALE_MILLIS) {
            lag = Math.max(lag, 1);
        }
        int hold = shown != null && shown.position() == position && stored <= position ? shown.hold() : 0;
        toldToHold = hold != 0;
        return new Standing(
                position,
                Math.max(position, known.head()),
                known.lastRecordedAt(),
                lastVisibleAt,
                lag,
                delays.quantile(nowMillis, 0.5),
                delays.quantile(nowMillis, 0.99),
                hold,
                known.heldBy());
    }

    /** A row of {@code sink_progress}; times in milliseconds; {@code hold} and {@code heldBy} as in {@link LogHead}. */
    record Standing(
            long position,
            long head,
            @Nullable Long lastRecordedAt,
            @Nullable Long lastVisibleAt,
            long lagEvents,
            @Nullable Long delayP50,
            @Nullable Long delayP99,
            int hold,
            LogHead.@Nullable HeldBy heldBy) {}
}
