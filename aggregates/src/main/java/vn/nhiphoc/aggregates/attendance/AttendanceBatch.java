package vn.nhiphoc.aggregates.attendance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.vault.Vault;

/**
 * The way of attendance into the log. Batches that wait while one is being committed are committed together, by one
 * thread, each with its own answers. What may wait is bounded. Thread-safe.
 */
public final class AttendanceBatch implements AutoCloseable {

    private static final int TOGETHER = 5_000;

    private final BatchCommit commit;
    private final int mostWaiting;
    private final Duration patience;
    private final BlockingQueue<WaitingBatch> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread committer = new Thread(this::commitForever, "attendance-commit");
    private volatile boolean closed;

    /**
     * @param pool connections without auto-commit
     * @param mostWaiting how many lines may wait
     * @param patience how long one batch waits at most
     */
    public AttendanceBatch(EventStore log, Vault vault, DataSource pool, int mostWaiting, Duration patience) {
        this.commit = new BatchCommit(log, vault, pool);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        committer.setDaemon(true);
        committer.start();
    }

    /** Records the lines of known activities and answers each in its place; {@link LogBusy} when too much waits. */
    public List<Answer> submit(List<ArrivingLine> lines, Received received) {
        if (lines.isEmpty()) {
            return List.of();
        }
        if (waiting.addAndGet(lines.size()) > mostWaiting || closed) {
            waiting.addAndGet(-lines.size());
            throw new LogBusy(!closed, closed ? "the intake stops" : "too many lines wait for the log", null);
        }
        WaitingBatch batch = WaitingBatch.of(lines, received);
        queue.add(batch);
        try {
            return batch.answers().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            boolean untouched = batch.take(); // else they may be recorded yet
            throw new LogBusy(untouched, "the log did not take the lines within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            batch.take();
            Thread.currentThread().interrupt();
            throw new LogBusy(false, "interrupted while the lines waited for the log", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("recording attendance failed", e.getCause());
        }
    }

    /** How many lines wait now. */
    public int waitingLines() {
        return waiting.get();
    }

    @Override
    public void close() {
        closed = true;
        committer.interrupt();
    }

    private void commitForever() {
        while (!closed) {
            try {
                commitTogether(takeWaiting());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        queue.forEach(batch -> batch.answers().completeExceptionally(new LogBusy(false, "the intake stops", null)));
    }

    private List<WaitingBatch> takeWaiting() throws InterruptedException {
        List<WaitingBatch> batches = new ArrayList<>();
        int lines = 0;
        for (WaitingBatch next = queue.take(); next != null; next = lines < TOGETHER ? queue.poll() : null) {
            waiting.addAndGet(-next.lines().size());
            if (next.take()) {
                batches.add(next);
                lines += next.lines().size();
            }
        }
        return batches;
    }

    private void commitTogether(List<WaitingBatch> batches) {
        if (batches.isEmpty()) {
            return;
        }
        try {
            List<List<Answer>> answers = commit.record(batches);
            for (int i = 0; i < batches.size(); i++) {
                batches.get(i).answers().complete(answers.get(i));
            }
        } catch (LogBusy e) {
            batches.forEach(batch -> batch.answers().completeExceptionally(e));
        } catch (RuntimeException e) {
            failApart(batches, e);
        }
    }

    /** One batch of several spoiled it: each is tried alone, so that only the one at fault fails. */
    private void failApart(List<WaitingBatch> batches, RuntimeException failure) {
        if (batches.size() == 1) {
            batches.get(0).answers().completeExceptionally(failure);
        } else {
            batches.forEach(batch -> commitTogether(List.of(batch)));
        }
    }
}
