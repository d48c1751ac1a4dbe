package vn.nhiphoc.analytics.clickhouse;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.types.Either;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.rows.Row;

/**
 * Collects rows and hands them to the {@link Flusher}: at most every {@link #PAUSE_NANOS}, less often while events are far
 * behind, when the one before is done; or as soon as there are many. When the store is slow or away, rows of one key go on replacing each other here; at
 * {@link #MOST_ROWS} the writer waits, which holds the job back. Runs in the task's thread.
 */
final class ClickHouseWriter implements SinkWriter<Either<Row, LogHead>> {

    /** From the beginning of a flush to the next; one that takes longer is followed at once. */
    private static final long PAUSE_NANOS = 100_000_000;
    /** The same while a past is worked off: nobody waits for its single rows, and few large inserts cost less. */
    private static final long PAUSE_BEHIND_NANOS = 500_000_000;
    /** So many events that are not read yet are a past. */
    private static final long FAR_BEHIND = 5_000;
    /** So soon it is noticed that a flush is done. */
    private static final long LOOK_MILLIS = 20;

    private static final int MANY_ROWS = 50_000;
    private static final int MOST_ROWS = 80_000;
    private static final int MOST_HEADS = 1_000;

    private final Flusher flusher;
    private final ProcessingTimeService clock;
    private final SinkFigures figures;
    private PendingRows rows = new PendingRows();
    private List<LogHead> heads = new ArrayList<>();
    private long position;
    private boolean moved;
    private long pause = PAUSE_NANOS;
    private long handedOverAt = System.nanoTime();
    private ScheduledFuture<?> timer;

    ClickHouseWriter(Flusher flusher, ProcessingTimeService clock, SinkFigures figures) {
        this.flusher = flusher;
        this.clock = clock;
        this.figures = figures;
        this.timer = next();
    }

    @Override
    public void write(Either<Row, LogHead> element, Context context) throws IOException, InterruptedException {
        if (element.isRight()) {
            LogHead head = element.right();
            heads.add(head);
            pause = head.behind() < FAR_BEHIND ? PAUSE_NANOS : PAUSE_BEHIND_NANOS;
            moved = true;
        } else {
            rows.add(element.left());
        }
        if (rows.size() >= MOST_ROWS || heads.size() >= MOST_HEADS) {
            flusher.await();
        }
        if (rows.size() >= MANY_ROWS && flusher.idle()) {
            handOver();
        }
    }

    @Override
    public void writeWatermark(Watermark watermark) {
        if (watermark.getTimestamp() != Long.MAX_VALUE) {
            position = watermark.getTimestamp() + 1;
            moved = true;
        }
    }

    /** Before a checkpoint: whatever it passes is on disk. */
    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        flusher.await();
        handOver();
        flusher.await();
    }

    @Override
    public void close() throws SQLException {
        timer.cancel(false);
        flusher.close();
    }

    private ScheduledFuture<?> next() {
        return clock.registerTimer(clock.getCurrentProcessingTime() + LOOK_MILLIS, due -> {
            if (System.nanoTime() - handedOverAt >= pause && flusher.idle()) {
                handOver();
            }
            timer = next();
        });
    }

    private void handOver() {
        if (rows.isEmpty() && !moved) {
            return;
        }
        Flush flush = new Flush(rows, position, heads);
        rows = new PendingRows();
        heads = new ArrayList<>();
        moved = false;
        handedOverAt = System.nanoTime();
        figures.handedOver(flush);
        flusher.start(flush);
    }
}
