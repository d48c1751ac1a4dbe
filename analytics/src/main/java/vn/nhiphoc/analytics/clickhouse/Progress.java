package vn.nhiphoc.analytics.clickhouse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.eventlog.LogHead;

/**
 * What of the log is visible. A head counts as visible when its position was flushed. One thread at a time.
 */
final class Progress {

    private final Deque<LogHead> ahead = new ArrayDeque<>();
    private final Delays delays = new Delays();
    private final LongConsumer delayMillis;
    private @Nullable LogHead latest;
    private long visibleRead;
    private long position;
    private @Nullable Long lastVisibleAt;

    /** @param delayMillis is told the delay of each event that becomes visible */
    Progress(LongConsumer delayMillis) {
        this.delayMillis = delayMillis;
    }

    /** What an earlier run had made visible stays visible. */
    void resume(long positionBefore, @Nullable Long lastVisibleBefore) {
        position = Math.max(position, positionBefore);
        lastVisibleAt = lastVisibleBefore;
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
            visibleRead = head.read();
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
        long lag = known.read() - visibleRead + known.behind();
        return new Standing(
                position,
                Math.max(position, known.head()),
                known.lastRecordedAt(),
                lastVisibleAt,
                lag,
                delays.quantile(nowMillis, 0.5),
                delays.quantile(nowMillis, 0.99));
    }

    /** A row of {@code sink_progress}; times in milliseconds. */
    record Standing(
            long position,
            long head,
            @Nullable Long lastRecordedAt,
            @Nullable Long lastVisibleAt,
            long lagEvents,
            @Nullable Long delayP50,
            @Nullable Long delayP99) {}
}
