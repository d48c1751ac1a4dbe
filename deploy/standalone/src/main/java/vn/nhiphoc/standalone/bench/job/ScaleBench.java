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
 * The job on generated events: on one core, which ClickHouse shares with it then, against two; and how much more work an
 * event is when there are a hundred times as many of them, by the processor time of the job's process.
 */
public final class ScaleBench implements Benchmark {
    private static final double TARGET_CORES = 1.5;
    private static final double TARGET_MORE_WORK = 1.15;
    private static final double TARGET_PARTS = 300;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public boolean recounts() {
        return false;
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        int few = 10_000;
        int many = effort.pick(60_000, 1_000_000);
        int warmUp = effort.pick(20_000, 200_000);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " …");
            JobRun.Taken small = JobRun.generated(system, few, warmUp, seed).run();
            JobRun.Taken large = JobRun.generated(system, many, warmUp, seed).run();
            system.pinClickHouse("0");
            try {
                double one = JobRun.generated(system, many, warmUp, seed)
                        .after(List.of("taskset", "-c", "0"))
                        .rate();
                runs.add(new Run(one, small, large));
            } finally {
                system.pinClickHouse("0-" + (Runtime.getRuntime().availableProcessors() - 1));
            }
        }
        return new Line(name())
                .ours("eventsPerSecond", Spread.of(runs, run -> run.large.rate()))
                .ours("cpuMicrosPerEventOfMany", Spread.of(runs, run -> run.large.cpuMicros()))
                .ours("cpuMicrosPerEventOfFew", Spread.of(runs, run -> run.small.cpuMicros()))
                .ours("parts", Spread.of(runs, run -> run.large.parts()))
                .baseline("eventsPerSecondOnOneCore", Spread.of(runs, Run::one))
                .ratio("cores", Spread.of(runs, run -> run.large.rate() / run.one))
                .ratio("workPerEvent", Spread.of(runs, run -> run.large.cpuMicros() / run.small.cpuMicros()))
                .atLeast("cores", TARGET_CORES)
                .atMost("workPerEvent", TARGET_MORE_WORK)
                .atMost("parts", TARGET_PARTS)
                .count("few", few)
                .count("many", many);
    }

    private record Run(double one, JobRun.Taken small, JobRun.Taken large) {}
}
