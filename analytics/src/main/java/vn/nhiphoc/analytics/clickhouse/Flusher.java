package vn.nhiphoc.analytics.clickhouse;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one flush at a time on a thread of its own: first the rows, then the position that they complete. While
 * the store cannot be reached it tries again until it can; what the store refuses is tried a few times, then fails the
 * job. Used by one thread.
 */
final class Flusher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);
    private static final int TRIES_AFTER_REFUSALS = 10;
    private static final long LONGEST_PAUSE = Duration.ofSeconds(2).toMillis();

    private final RowStore store;
    private final ProgressTable table;
    private final Progress progress;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "clickhouse-flush");
        worker.setDaemon(true);
        return worker;
    });
    private @Nullable Future<?> running;
    private boolean resumed;

    Flusher(RowStore store, ProgressTable table, Progress progress) {
        this.store = store;
        this.table = table;
        this.progress = progress;
    }

    /** Whether the last flush is done; throws when it failed for good. */
    boolean idle() throws IOException, InterruptedException {
        if (running != null && running.isDone()) {
            await();
        }
        return running == null;
    }

    /** Starts a flush; the one before must be done. */
    void start(Flush flush) {
        running = thread.submit(() -> {
            carryOut(flush);
            return null;
        });
    }

    /** Waits until the last flush is done. */
    void await() throws IOException, InterruptedException {
        if (running == null) {
            return;
        }
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IOException("the rows could not be stored", e.getCause());
        }
        running = null;
    }

    private void carryOut(Flush flush) throws StoreFailure, InterruptedException {
        if (!resumed) {
            untilDone(() -> table.resume(store.connection(), progress));
            resumed = true;
        }
        if (!flush.rows().isEmpty()) {
            if (progress.toldToHold()) {
                untilDone(() -> table.release(store.connection()));
                progress.releases();
            }
            progress.stored(flush.rows().newest());
            untilDone(() -> store.put(flush.rows()));
        }
        flush.heads().forEach(progress::seen);
        progress.flushed(flush.position(), System.currentTimeMillis());
        Progress.Standing standing = progress.standing(System.currentTimeMillis());
        if (standing != null) {
            untilDone(() -> table.write(store.connection(), standing));
        }
    }

    private static void untilDone(Act act) throws StoreFailure, InterruptedException {
        int refusals = 0;
        for (int tries = 0; ; tries++) {
            try {
                act.run();
                return;
            } catch (SQLException | StoreFailure e) {
                StoreFailure failure = e instanceof StoreFailure known ? known : new StoreFailure("progress", e);
                refusals += failure.refused() ? 1 : 0;
                if (refusals >= TRIES_AFTER_REFUSALS) {
                    throw failure;
                }
                if (tries % 20 == 0) {
                    LOG.warn("ClickHouse: {}; trying again", failure.getMessage());
                }
                Thread.sleep(Math.min(LONGEST_PAUSE, 50L << Math.min(tries, 6)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        thread.shutdownNow();
        store.close();
    }

    private interface Act {
        void run() throws SQLException, StoreFailure, InterruptedException;
    }
}
