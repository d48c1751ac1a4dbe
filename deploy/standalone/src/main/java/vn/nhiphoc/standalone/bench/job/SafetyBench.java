package vn.nhiphoc.standalone.bench.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;

/**
 * What safety costs: the job from the log with checkpoints, safe tail and versioned tables, against the same stages
 * without checkpoints, on a source that reads by numbers alone and looks at nothing else, into tables where no row takes
 * another's place.
 */
public final class SafetyBench implements Benchmark {
    private static final double TARGET = 0.9;

    @Override
    public String name() {
        return "safety";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        FilledLog log = FilledLog.in(system, name(), seed, effort.pick(60_000, 1_000_000));
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " …");
            double with = JobRun.ofLog(system, false, true, log.counted()).rate();
            double without = JobRun.ofLog(system, true, true, log.counted())
                    .with("checkpoints", "false")
                    .with("plain-tables", "true")
                    .rate();
            runs.add(new Run(with, without));
        }
        return new Line(name())
                .ours("eventsPerSecond", Spread.of(runs, Run::with))
                .baseline("eventsPerSecond", Spread.of(runs, Run::without))
                .ratio("kept", Spread.of(runs, run -> run.with / run.without))
                .atLeast("kept", TARGET)
                .count("events", log.counted());
    }

    private record Run(double with, double without) {}
}
