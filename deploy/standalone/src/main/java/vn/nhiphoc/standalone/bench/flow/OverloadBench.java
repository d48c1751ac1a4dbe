package vn.nhiphoc.standalone.bench.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;

/**
 * Three times the peak: what is recorded all the same, how soon the rest is told to come again, and how long what was
 * recorded takes to be visible. Sent by the clock on as many connections as that needs.
 */
public final class OverloadBench implements Benchmark {
    private static final int CONNECTIONS = 128;
    private static final int TIMES = 3;
    /** The peak was found without anybody looking all the time; against two seconds this is fine enough. */
    private static final long LOOK_EVERY_MS = 100;

    private static final double TARGET_GOODPUT = 0.95;
    private static final double TARGET_FRESHNESS_MS = 2_000;
    /** A place may be waited for so long, by the product's own setting; the rest is the machine's. */
    private static final double TARGET_REFUSAL_MS = 1_000;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        double peak = Peak.of(system, name(), effort, seed, say);
        int seconds = effort.pick(8, 60);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": " + Math.round(TIMES * peak) + " lines a second for " + seconds + " s …");
            runs.add(run(system, peak, seconds, seed, run));
        }
        return new Line(name())
                .ours("linesPerSecond", Spread.of(runs, Run::goodput))
                .ours("refusalP99Ms", Spread.of(runs, Run::refusal))
                .ours("freshnessP99Ms", Spread.of(runs, Run::freshness))
                .ours("failedBatches", Spread.of(runs, Run::failed))
                .baseline("linesPerSecond", Spread.of(peak))
                .ratio("goodput", Spread.of(runs, run -> run.goodput / peak))
                .atLeast("goodput", TARGET_GOODPUT)
                .atMost("freshnessP99Ms", TARGET_FRESHNESS_MS)
                .atMost("refusalP99Ms", TARGET_REFUSAL_MS)
                .atMost("failedBatches", 0)
                .count("refusedBatches", runs.get(0).refused)
                .count("batches", runs.get(0).batches)
                .count("seconds", seconds);
    }

    private Run run(SystemUnderTest system, double peak, int seconds, long seed, int run)
            throws IOException, InterruptedException {
        double perSecond = TIMES * peak / Peak.LINES_PER_BATCH;
        int batches = (int) (perSecond * seconds);
        Arrivals arrivals = new Arrivals(name() + "-" + run, seed, Peak.LINES_PER_BATCH, batches);
        arrivals.prepare(system);
        ByTheClock sending = new ByTheClock(system, arrivals, 0, batches, perSecond, CONNECTIONS).start();
        long[] seen = Visible.watch(system, arrivals, sending, LOOK_EVERY_MS);
        sending.await();
        Histogram fresh = new Histogram(3);
        Histogram refusals = new Histogram(3);
        long last = 0;
        for (int batch = 0; batch < batches; batch++) {
            if (sending.refused(batch) != 0) {
                refusals.recordValue(Math.max(0, sending.refused(batch) - sending.due(batch)) / 1_000);
                last = Math.max(last, sending.refused(batch));
            } else if (seen[batch] != 0) {
                fresh.recordValue(Math.max(0, seen[batch] - sending.acknowledged(batch)) / 1_000);
                last = Math.max(last, sending.acknowledged(batch));
            }
        }
        double took = (last - sending.due(0)) / 1e9;
        return new Run(
                sending.recorded() / took,
                refusals.getValueAtPercentile(99) / 1e3,
                fresh.getValueAtPercentile(99) / 1e3,
                sending.failed(),
                refusals.getTotalCount(),
                batches);
    }

    private record Run(double goodput, double refusal, double freshness, double failed, long refused, int batches) {}
}
