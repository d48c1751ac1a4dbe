package vn.nhiphoc.standalone.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Senders of whom each sends its next batch as soon as the one before was answered: how much can go in. */
public final class ClosedLoop {
    private static final String PATH = "/api/v1/attendance";

    private final SystemUnderTest system;
    private final Arrivals arrivals;
    private final Bodies bodies;
    private final AtomicLong next;
    private final AtomicLong recorded = new AtomicLong();

    /** @param first the number of the first batch that is sent */
    public ClosedLoop(SystemUnderTest system, Arrivals arrivals, long first) {
        this.system = system;
        this.arrivals = arrivals;
        this.bodies = new Bodies(arrivals);
        this.next = new AtomicLong(first);
    }

    /** The number of the first batch that nobody has taken. */
    public long next() {
        return next.get();
    }

    /** Lines recorded in all. */
    public long recorded() {
        return recorded.get();
    }

    /** Lines recorded a second, after the warm-up. */
    public double rate(int connections, int warmUp, int seconds) throws InterruptedException {
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long counted = together(connections, () -> send(start, end));
        return counted / (double) seconds;
    }

    /** Sends until so many batches have been taken. */
    public void until(long batch, int connections) throws InterruptedException {
        together(connections, () -> {
            try (HttpLink link = system.link()) {
                for (long taken = next.getAndIncrement(); taken < batch; taken = next.getAndIncrement()) {
                    record(link, taken);
                }
                return 0L;
            }
        });
    }

    private long together(int connections, java.util.concurrent.Callable<Long> sender) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(senders.submit(sender));
            }
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new CommandFailure("a sender failed: " + e.getCause(), 1, e);
        } finally {
            senders.shutdownNow();
        }
    }

    private long send(long start, long end) throws IOException {
        long counted = 0;
        try (HttpLink link = system.link()) {
            while (true) {
                record(link, next.getAndIncrement());
                long now = System.nanoTime();
                if (now > end) {
                    return counted;
                }
                if (now > start) {
                    counted += arrivals.linesPerBatch();
                }
            }
        }
    }

    private void record(HttpLink link, long batch) throws IOException {
        HttpLink.Answer answer = link.post(PATH, bodies.of(batch));
        if (answer.status() != 200 || !answer.body().contains("\"recorded\":" + arrivals.linesPerBatch() + ",")) {
            throw new IOException("a batch was answered " + answer.status() + ": "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        recorded.addAndGet(arrivals.linesPerBatch());
    }
}
