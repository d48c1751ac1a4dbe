package vn.nhiphoc.aggregates.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.LogBusy;

/**
 * The way of one kind of lines into the log. Batches that wait while others are being committed are committed together,
 * each with its own answers. What may wait is bounded. Thread-safe.
 */
public final class GroupCommit<L> implements AutoCloseable {

    private static final int TOGETHER = 5_000;
    /** While one waits for the log, the other reads and decides: two that meet are as two intakes that meet. */
    private static final int COMMITTERS = 2;

    private final String what;
    private final Function<List<List<L>>, List<List<Answer>>> commit;
    private final int mostWaiting;
    private final Duration patience;
    private final BlockingQueue<Waiting<L>> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> committers = new ArrayList<>();
    private volatile boolean closed;

    /**
     * @param what the lines are, for people
     * @param commit records batches in one transaction; the answers of each
     * @param mostWaiting how many lines may wait
     * @param patience how long one batch waits at most
     */
    public GroupCommit(
            String what, Function<List<List<L>>, List<List<Answer>>> commit, int mostWaiting, Duration patience) {
        this.what = what;
        this.commit = commit;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        for (int number = 1; number <= COMMITTERS; number++) {
            Thread committer = new Thread(this::commitForever, what + "-commit-" + number);
            committer.setDaemon(true);
            committers.add(committer);
        }
        committers.forEach(Thread::start);
    }

    /** Records the lines and answers each in its place; {@link LogBusy} when too much waits. */
    public List<Answer> submit(List<L> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        if (waiting.addAndGet(lines.size()) > mostWaiting || closed) {
            waiting.addAndGet(-lines.size());
            throw new LogBusy(!closed, closed ? "the intake stops" : "too many lines wait for the log", null);
        }
        Waiting<L> batch = Waiting.of(lines);
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
                    : new IllegalStateException("recording " + what + " failed", e.getCause());
        }
    }

    /** How many lines wait now. */
    public int waitingLines() {
        return waiting.get();
    }

    @Override
    public void close() {
        closed = true;
        committers.forEach(Thread::interrupt);
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

    private List<Waiting<L>> takeWaiting() throws InterruptedException {
        List<Waiting<L>> batches = new ArrayList<>();
        int lines = 0;
        for (Waiting<L> next = queue.take(); next != null; next = lines < TOGETHER ? queue.poll() : null) {
            waiting.addAndGet(-next.lines().size());
            if (next.take()) {
                batches.add(next);
                lines += next.lines().size();
            }
        }
        return batches;
    }

    private void commitTogether(List<Waiting<L>> batches) {
        if (batches.isEmpty()) {
            return;
        }
        try {
            List<List<Answer>> answers =
                    commit.apply(batches.stream().map(Waiting::lines).toList());
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
    private void failApart(List<Waiting<L>> batches, RuntimeException failure) {
        if (batches.size() == 1) {
            batches.get(0).answers().completeExceptionally(failure);
        } else {
            batches.forEach(batch -> commitTogether(List.of(batch)));
        }
    }
}
