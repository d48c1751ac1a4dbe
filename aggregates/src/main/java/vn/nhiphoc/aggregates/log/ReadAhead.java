package vn.nhiphoc.aggregates.log;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The safe tail page by page: behind a full page the next one is read while the caller is busy with the first, so that
 * PostgreSQL and he work at the same time. What ends the tail is always read when it is asked for, never before. For one
 * thread, as is the reader, which is used by nobody else between {@link #after} and {@link #rest}.
 */
public final class ReadAhead implements AutoCloseable {

    private final LogReader log;
    private final int limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "log-read-ahead");
        worker.setDaemon(true);
        return worker;
    });
    private @Nullable Page next;

    /** @param limit events of a page */
    public ReadAhead(LogReader log, int limit) {
        this.log = log;
        this.limit = limit;
    }

    /** At most a page of events after that position, and only such that no earlier one can still appear. */
    public LogBatch after(LogPosition position) throws SQLException, InterruptedException {
        LogBatch batch = ahead(position);
        if (batch == null || batch.complete()) {
            batch = log.safeTail(position, limit);
        }
        if (!batch.complete()) {
            List<StoredEvent> events = batch.events();
            LogPosition last = events.get(events.size() - 1).position();
            next = new Page(last, thread.submit(() -> log.safeTail(last, limit)));
        }
        return batch;
    }

    /** Waits until nothing is being read: the reader may be asked for something else then. */
    public void rest() throws SQLException, InterruptedException {
        if (next != null) {
            next.await();
        }
    }

    /** Gives up what was read ahead. The reader may still be busy with it: all that it is good for now is to be closed. */
    @Override
    public void close() {
        thread.shutdownNow();
        next = null;
    }

    private @Nullable LogBatch ahead(LogPosition position) throws SQLException, InterruptedException {
        Page page = next;
        next = null;
        if (page == null) {
            return null;
        }
        LogBatch batch = page.await();
        return page.after.equals(position) ? batch : null;
    }

    private record Page(LogPosition after, Future<LogBatch> batch) {
        LogBatch await() throws SQLException, InterruptedException {
            try {
                return batch.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IllegalStateException("reading ahead of " + after, e.getCause());
            }
        }
    }
}
