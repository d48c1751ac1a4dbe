package vn.nhiphoc.standalone.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Sends batches by the clock, whether or not earlier ones were answered; each has its time from when it was due. */
public final class ByTheClock {
    private static final String PATH = "/api/v1/attendance";
    private static final int TOO_MANY = 429;

    private final SystemUnderTest system;
    private final Arrivals arrivals;
    private final Bodies bodies;
    private final long first;
    private final int batches;
    private final double perSecond;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray refused;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedDeque<HttpLink> links = new ConcurrentLinkedDeque<>();
    private final ExecutorService senders;
    private final Thread clock = new Thread(this::sendByTheClock, "clock");
    private volatile long start;

    /**
     * @param first the number of the first batch
     * @param connections how many batches may wait for their answers at once
     */
    public ByTheClock(
            SystemUnderTest system, Arrivals arrivals, long first, int batches, double perSecond, int connections) {
        this.system = system;
        this.arrivals = arrivals;
        this.bodies = new Bodies(arrivals);
        this.first = first;
        this.batches = batches;
        this.perSecond = perSecond;
        this.acknowledged = new AtomicLongArray(batches);
        this.refused = new AtomicLongArray(batches);
        this.senders = Executors.newFixedThreadPool(connections);
    }

    public ByTheClock start() {
        start = System.nanoTime();
        clock.start();
        return this;
    }

    /** Until all is sent and answered. */
    public void await() throws InterruptedException {
        clock.join();
        senders.shutdown();
        if (!senders.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new CommandFailure("the intake did not answer within 2 minutes");
        }
        List<HttpLink> open = new ArrayList<>(links);
        for (HttpLink link : open) {
            close(link);
        }
    }

    public boolean isSending() {
        return clock.isAlive();
    }

    public int batches() {
        return batches;
    }

    /** When a batch, from 0, was due, by {@link System#nanoTime}. */
    public long due(int batch) {
        return start + Math.round(batch * 1e9 / perSecond);
    }

    /** When it was acknowledged; 0 while it was not. */
    public long acknowledged(int batch) {
        return acknowledged.get(batch);
    }

    /** When it was refused for now; 0 if it was not. */
    public long refused(int batch) {
        return refused.get(batch);
    }

    /** Lines recorded so far. */
    public long recorded() {
        return (long) answered.get() * arrivals.linesPerBatch();
    }

    /** Batches that were neither recorded as a whole nor refused for now. */
    public int failed() {
        return failed.get();
    }

    private void sendByTheClock() {
        for (int batch = 0; batch < batches; batch++) {
            int taken = batch;
            try {
                TimeUnit.NANOSECONDS.sleep(due(batch) - System.nanoTime());
            } catch (InterruptedException e) {
                return;
            }
            senders.execute(() -> send(taken));
        }
    }

    private void send(int batch) {
        @Nullable HttpLink link = links.poll();
        try {
            if (link == null) {
                link = system.link();
            }
            HttpLink.Answer answer = link.post(PATH, bodies.of(first + batch));
            if (answer.status() == TOO_MANY) {
                refused.set(batch, System.nanoTime());
            } else if (answer.body().contains("\"recorded\":" + arrivals.linesPerBatch() + ",")) {
                acknowledged.set(batch, System.nanoTime());
                answered.incrementAndGet();
            } else {
                failed.incrementAndGet();
            }
            links.push(link);
        } catch (IOException e) {
            failed.incrementAndGet();
            close(link);
        }
    }

    private static void close(@Nullable HttpLink link) {
        try {
            if (link != null) {
                link.close();
            }
        } catch (IOException e) {
            throw new CommandFailure("a connection could not be closed: " + e.getMessage(), 1, e);
        }
    }
}
