package vn.nhiphoc.standalone.bench.flow;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;

/**
 * The highest rate, from the request to the figures, at which what is not yet visible does not grow: rates one and a
 * quarter times the one before, until one is too much twice: a machine that others use has bad moments.
 */
final class Peak {
    static final int LINES_PER_BATCH = 50;
    private static final int CONNECTIONS = 16;
    private static final double STEP = 1.25;
    private static final double LEAST = 400;
    /** What a second's lines may wait at the end of a step: flushes come in lumps. */
    private static final double LUMP_SECONDS = 0.5;

    private final SystemUnderTest system;
    private final long seed;
    private final int seconds;
    private int steps;

    private Peak(SystemUnderTest system, long seed, int seconds) {
        this.system = system;
        this.seed = seed;
        this.seconds = seconds;
    }

    /** In lines a second; of one system it is looked for once. */
    static double of(SystemUnderTest system, String name, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        return system.peak(() -> {
            say.accept(name + ": looking for the peak …");
            double rate = new Peak(system, seed, effort.pick(4, 12)).found(effort.pick(3_000, 2_000));
            say.accept(name + ": the peak is at " + Math.round(rate) + " lines a second");
            return rate;
        });
    }

    private double found(double first) throws IOException, InterruptedException {
        stays(first / 2);
        double rate = first;
        if (stays(rate)) {
            while (staysOnceOfTwice(rate * STEP)) {
                rate *= STEP;
            }
        } else {
            do {
                rate /= STEP;
            } while (rate > LEAST && !stays(rate));
        }
        return rate;
    }

    private boolean staysOnceOfTwice(double rate) throws IOException, InterruptedException {
        if (stays(rate)) {
            return true;
        }
        return stays(rate);
    }

    /** Whether the lag stays flat at that rate. Every batch has an activity of its own, as where its peak is used. */
    private boolean stays(double rate) throws IOException, InterruptedException {
        int batches = (int) (rate * seconds / LINES_PER_BATCH);
        Arrivals arrivals = new Arrivals("peak-" + steps++, seed, LINES_PER_BATCH, batches);
        arrivals.prepare(system);
        ByTheClock sending = new ByTheClock(system, arrivals, 0, batches, rate / LINES_PER_BATCH, CONNECTIONS).start();
        TimeUnit.MILLISECONDS.sleep(seconds * 500L);
        double half = lag(sending, arrivals);
        while (sending.isSending()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        double end = lag(sending, arrivals);
        double unanswered = (double) batches * LINES_PER_BATCH - sending.recorded();
        sending.await();
        system.awaitVisible();
        return sending.failed() == 0
                && unanswered <= rate * LUMP_SECONDS
                && end <= Math.max(half * 1.3, rate * LUMP_SECONDS);
    }

    private double lag(ByTheClock sending, Arrivals arrivals) throws IOException, InterruptedException {
        return sending.recorded() - Visible.lines(system, arrivals.campaign());
    }
}
