package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lines.Lines;

/**
 * Stores the lines of parts. While one block of them is on its way to the disk the next is filled, so there are never
 * more than two. One thread.
 */
final class ScopeWriter implements AutoCloseable {
    private static final long MUCH = 32L << 20;

    private final Queries store;
    private final ExecutorService sending = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "comparison-insert");
        thread.setDaemon(true);
        return thread;
    });
    private ScopeBlock filling = new ScopeBlock();
    private ScopeBlock other = new ScopeBlock();
    private @Nullable Future<?> sent;

    ScopeWriter(Queries store) {
        this.store = store;
    }

    /** All lines under a type; returns how many there are. */
    long addAll(ScopeBlock.Head head, Lines lines) throws IOException, InterruptedException {
        long count = filling.addAll(head, lines);
        if (filling.size() >= MUCH) {
            send();
        }
        return count;
    }

    /** Returns when everything is on disk. */
    void flush() throws IOException, InterruptedException {
        send();
        await();
    }

    private void send() throws IOException, InterruptedException {
        await();
        ScopeBlock full = filling;
        sent = sending.submit(() -> {
            full.send(store);
            return null;
        });
        filling = other;
        other = full;
    }

    private void await() throws IOException, InterruptedException {
        try {
            if (sent != null) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("lines of comparisons were not stored", e.getCause());
        }
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }
}
