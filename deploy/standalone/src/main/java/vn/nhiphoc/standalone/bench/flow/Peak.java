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
    private static final int ACTIVITIES = 1_000;
    private static final double STEP = 1.25;
    private static final double LEAST = 400;
    /** What a second's lines may wait at the end of a step: flushes come in lumps. */
    private static final double LUMP_SECONDS = 0.5;

    private final SystemUnderTest system;
    private final Arrivals arrivals;
    private final int seconds;
    private long next;

    private Peak(SystemUnderTest system, Arrivals arrivals, int seconds) {
        this.system = system;
        this.arrivals = arrivals;
        this.seconds = seconds;
    }

    /** In lines a second. */
    static double of(SystemUnderTest system, String name, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        Arrivals arrivals = new Arrivals(name + "-peak", seed, LINES_PER_BATCH, ACTIVITIES);
        arrivals.prepare(system);
        Peak peak = new Peak(system, arrivals, effort.pick(4, 12));
        double first = effort.pick(3_000, 2_000);
        peak.stays(first / 2);
        double rate = first;
        if (peak.stays(rate)) {
            while (peak.staysOnceOfTwice(rate * STEP)) {
                rate *= STEP;
            }
        } else {
            do {
                rate /= STEP;
            } while (rate > LEAST && !peak.stays(rate));
        }
        say.accept(name + ": the peak is at " + Math.round(rate) + " lines a second");
        return rate;
    }

    private boolean staysOnceOfTwice(double rate) throws IOException, InterruptedException {
        if (stays(rate)) {
            return true;
        }
        return stays(rate);
    }

    /** Whether the lag stays flat at that rate. */
    private boolean stays(double rate) throws IOException, InterruptedException {
        int batches = (int) (rate * seconds / LINES_PER_BATCH);
        long before = Visible.lines(system, arrivals.campaign());
        ByTheClock sending =
                new ByTheClock(system, arrivals, next, batches, rate / LINES_PER_BATCH, CONNECTIONS).start();
        next += batches;
        TimeUnit.MILLISECONDS.sleep(seconds * 500L);
        double half = lag(sending, before);
        while (sending.isSending()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        double end = lag(sending, before);
        double unanswered = (double) batches * LINES_PER_BATCH - sending.recorded();
        sending.await();
        system.awaitVisible();
        return sending.failed() == 0
                && unanswered <= rate * LUMP_SECONDS
                && end <= Math.max(half * 1.3, rate * LUMP_SECONDS);
    }

    private double lag(ByTheClock sending, long before) throws IOException, InterruptedException {
        return sending.recorded() - (Visible.lines(system, arrivals.campaign()) - before);
    }
}
