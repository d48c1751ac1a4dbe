package vn.nhiphoc.standalone.bench.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.LogDatabase;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * How long after its acknowledgement a batch is visible in ClickHouse, at half of the peak, sent by the clock; against
 * what cannot be left out: one commit, one insert of 200 rows and one query, one after the other on an idle machine.
 */
public final class FreshnessBench implements Benchmark {
    private static final int CONNECTIONS = 16;
    private static final long LOOK_EVERY_MS = 10;
    private static final double TARGET_P50 = 10;
    private static final double TARGET_P99 = 40;
    private static final double TARGET_P99_MS = 500;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        double rate = Peak.of(system, name(), effort, seed, say) / 2;
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " at " + Math.round(rate)
                    + " lines a second …");
            Histogram waits = waits(system, effort, seed, rate, run);
            Map<String, Double> bare = bare(system, effort);
            runs.add(new Run(
                    waits.getValueAtPercentile(50) / 1e3,
                    waits.getValueAtPercentile(99) / 1e3,
                    waits.getMaxValue() / 1e3,
                    bare.getOrDefault("p50Ms", Double.NaN),
                    bare.getOrDefault("p99Ms", Double.NaN)));
        }
        return new Line(name())
                .ours("p50Ms", Spread.of(runs, Run::p50))
                .ours("p99Ms", Spread.of(runs, Run::p99))
                .ours("maxMs", Spread.of(runs, Run::most))
                .baseline("p50Ms", Spread.of(runs, Run::bare50))
                .baseline("p99Ms", Spread.of(runs, Run::bare99))
                .ratio("p50", Spread.of(runs, run -> run.p50 / run.bare50))
                .ratio("p99", Spread.of(runs, run -> run.p99 / run.bare99))
                .atMost("p50", TARGET_P50)
                .atMost("p99", TARGET_P99)
                .atMost("p99Ms", TARGET_P99_MS)
                .count("linesPerSecond", Math.round(rate))
                .count("batchesPerRun", Math.round(rate * effort.seconds() / Peak.LINES_PER_BATCH));
    }

    /** In microseconds. */
    private Histogram waits(SystemUnderTest system, Effort effort, long seed, double rate, int run)
            throws IOException, InterruptedException {
        double perSecond = rate / Peak.LINES_PER_BATCH;
        int warmUp = (int) (perSecond * effort.warmUp());
        int batches = warmUp + (int) (perSecond * effort.seconds());
        Arrivals arrivals = new Arrivals(name() + "-" + run, seed, Peak.LINES_PER_BATCH, batches);
        arrivals.prepare(system);
        ByTheClock sending = new ByTheClock(system, arrivals, 0, batches, perSecond, CONNECTIONS).start();
        long[] seen = Visible.watch(system, arrivals, sending, LOOK_EVERY_MS);
        sending.await();
        Histogram waits = new Histogram(3);
        for (int batch = warmUp; batch < batches; batch++) {
            waits.recordValue(Math.max(0, seen[batch] - sending.acknowledged(batch)) / 1_000);
        }
        return waits;
    }

    private static Map<String, Double> bare(SystemUnderTest system, Effort effort)
            throws IOException, InterruptedException {
        try (LogDatabase.Bare database = system.log().bare()) {
            Map<String, String> settings = new HashMap<>(database.settings(Map.of()));
            settings.put("clickhouse", system.clickHouse());
            settings.put("warm-up", Integer.toString(effort.warmUp()));
            settings.put("seconds", Integer.toString(effort.seconds()));
            return BareProcess.run("round", List.of(), JvmMemory.SERVER, settings);
        }
    }

    private record Run(double p50, double p99, double most, double bare50, double bare99) {}
}
