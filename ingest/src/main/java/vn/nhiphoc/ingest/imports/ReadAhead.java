package vn.nhiphoc.ingest.imports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.ingest.files.RowRead;
import vn.nhiphoc.ingest.files.TableFile;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Reads one batch ahead on a thread of its own, while the one before is recorded. For one thread. */
final class ReadAhead implements AutoCloseable {

    private static final long STOPPING_SECONDS = 5;

    private final TableFile rows;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import-reader");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Batch> next;

    /** From now on nobody else may read the rows. */
    ReadAhead(TableFile rows) {
        this.rows = rows;
        this.next = reading.submit(this::read);
    }

    /** The next batch; not to be asked for again after the last one. */
    Batch next() throws IOException, UnusableFile, InterruptedException {
        Batch batch = await();
        if (!batch.isLast()) {
            next = reading.submit(this::read);
        }
        return batch;
    }

    /** Returns when nobody reads any more. */
    @Override
    public void close() {
        reading.shutdownNow();
        try {
            if (!reading.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a row takes longer than " + STOPPING_SECONDS + " s to read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch read() throws IOException, UnusableFile {
        Batch batch = new Batch();
        while (!batch.isFull()) {
            @Nullable List<RowRead> row = rows.next();
            if (row == null) {
                return batch.last();
            }
            batch.add(row);
        }
        return batch;
    }

    private Batch await() throws IOException, UnusableFile, InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof UnusableFile unusable) {
                throw unusable;
            }
            if (e.getCause() instanceof LogBusy busy) {
                throw busy;
            }
            throw new IllegalStateException("reading a file", e.getCause());
        }
    }
}
