package vn.nhiphoc.standalone.bench.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.bench.intake.Steady;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How fast the job catches up: its process stands still (SIGSTOP) while 1,000 lines a second go on arriving, then goes
 * on; measured until what is visible is within half a second of what is recorded.
 */
public final class CatchUpBench implements Benchmark {
    private static final int CONNECTIONS = 8;
    private static final int ACTIVITIES = 1_000;
    private static final double TARGET = 25;
    /** Small beside the seconds that it takes, and rare enough that the looks take little of the machine. */
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        int still = effort.pick(12, 300);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": the job stands still for " + still + " s …");
            runs.add(run(
                    system, effort, new Arrivals(name() + "-" + run, seed, Steady.LINES_PER_BATCH, ACTIVITIES), still));
        }
        return new Line(name())
                .ours("linesPerSecond", Spread.of(runs, Run::rate))
                .ours("seconds", Spread.of(runs, Run::seconds))
                .baseline("linesPerSecond", Spread.of(Steady.LINES_PER_SECOND))
                .ratio("arrivals", Spread.of(runs, run -> run.rate() / Steady.LINES_PER_SECOND))
                .atLeast("arrivals", TARGET)
                .count("stoodStillSeconds", still)
                .count("backlog", runs.get(0).lines);
    }

    private static Run run(SystemUnderTest system, Effort effort, Arrivals arrivals, int still)
            throws IOException, InterruptedException {
        arrivals.prepare(system);
        int seconds = effort.warmUp() + still + effort.pick(15, 120);
        int perSecond = Steady.BATCHES_PER_SECOND;
        ByTheClock sending = new ByTheClock(system, arrivals, 0, seconds * perSecond, perSecond, CONNECTIONS).start();
        TimeUnit.SECONDS.sleep(effort.warmUp());
        system.signalJob("STOP");
        TimeUnit.SECONDS.sleep(still);
        long seen = Visible.lines(system, arrivals.campaign());
        system.signalJob("CONT");
        long began = System.nanoTime();
        long now = seen;
        while (now < sending.recorded() - Steady.LINES_PER_SECOND / 2) {
            if (!sending.isSending()) {
                throw new CommandFailure("not caught up: " + now + " of " + sending.recorded() + " lines are visible");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            now = Visible.lines(system, arrivals.campaign());
        }
        double took = (System.nanoTime() - began) / 1e9;
        sending.await();
        if (sending.failed() > 0) {
            throw new CommandFailure(sending.failed() + " batches were not recorded");
        }
        return new Run(now - seen, took);
    }

    private record Run(long lines, double seconds) {
        double rate() {
            return lines / seconds;
        }
    }
}
