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
 * The job, of whom each visit touches twelve scopes, against a job that only counts who came to each activity: the same
 * generated events, the same sink, the same cluster settings, checkpoints on both sides.
 */
public final class JobBench implements Benchmark {
    private static final double TARGET = 0.25;

    @Override
    public String name() {
        return "job";
    }

    @Override
    public boolean recounts() {
        return false;
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        int events = effort.pick(60_000, 1_500_000);
        int bareEvents = effort.pick(200_000, 6_000_000);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " …");
            double ours =
                    JobRun.generated(system, events, events / 2, seed + run).rate();
            double bare = JobRun.generated(system, bareEvents, bareEvents / 2, seed + run)
                    .with("bare", "true")
                    .rate();
            runs.add(new Run(ours, bare));
        }
        return new Line(name())
                .ours("eventsPerSecond", Spread.of(runs, Run::ours))
                .baseline("eventsPerSecond", Spread.of(runs, Run::bare))
                .ratio("counting", Spread.of(runs, run -> run.ours / run.bare))
                .atLeast("counting", TARGET)
                .count("events", events)
                .count("bareEvents", bareEvents)
                .count("scopesPerVisit", 12);
    }

    private record Run(double ours, double bare) {}
}
