package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Sends a load by the clock, whether or not earlier batches were answered. */
final class OpenLoop {
    private static final int ACTIVITIES_PER_BATCH = 500;
    private static final int CONNECTIONS = 8;

    private final SystemUnderTest system;
    private final Load load;
    private final AtomicLongArray acknowledged;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger notRecorded = new AtomicInteger();
    private final ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
    private final Thread clock = new Thread(this::sendByTheClock, "clock");

    OpenLoop(SystemUnderTest system, Load load) {
        this.system = system;
        this.load = load;
        this.acknowledged = new AtomicLongArray(load.batches());
    }

    /** Records what the lines refer to. */
    void prepare() throws IOException, InterruptedException {
        system.send("PUT", "/api/v1/catalogue", Load.catalogue());
        if (load.campaign().equals(Load.CAMPAIGN)) {
            system.send("PUT", "/api/v1/campaigns/" + Load.CAMPAIGN, Load.ownCampaign());
        }
        for (int from = 0; from < load.batches(); from += ACTIVITIES_PER_BATCH) {
            int to = Math.min(from + ACTIVITIES_PER_BATCH, load.batches());
            system.send("POST", "/api/v1/activities", load.activities(from, to));
        }
    }

    void start() {
        clock.start();
    }

    /** Until all is sent and answered. */
    void await() throws InterruptedException {
        clock.join();
        senders.shutdown();
        if (!senders.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new CommandFailure("the intake did not answer within 5 minutes");
        }
    }

    boolean isSending() {
        return clock.isAlive();
    }

    /** When that batch was acknowledged, by {@link System#nanoTime}; 0 if it was not yet. */
    long acknowledged(int batch) {
        return acknowledged.get(batch);
    }

    /** How many lines were recorded so far. */
    long lines() {
        return (long) answered.get() * Load.LINES_PER_BATCH;
    }

    /** How many batches were not recorded as a whole. */
    int notRecorded() {
        return notRecorded.get();
    }

    private void sendByTheClock() {
        long start = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(1) / Load.BATCHES_PER_SECOND;
        for (int i = 0; i < load.batches(); i++) {
            int batch = i;
            try {
                TimeUnit.NANOSECONDS.sleep(start + i * pause - System.nanoTime());
            } catch (InterruptedException e) {
                return;
            }
            senders.execute(() -> sendBatch(batch));
        }
    }

    private void sendBatch(int batch) {
        try {
            String answer = system.send("POST", "/api/v1/attendance", load.attendance(batch));
            acknowledged.set(batch, System.nanoTime());
            if (answer.contains("\"recorded\":" + Load.LINES_PER_BATCH)) {
                answered.incrementAndGet();
            } else {
                notRecorded.incrementAndGet();
            }
        } catch (IOException | CommandFailure e) {
            notRecorded.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
