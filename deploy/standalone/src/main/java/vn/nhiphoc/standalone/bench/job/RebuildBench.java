package vn.nhiphoc.standalone.bench.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * The log from its start: to figures at rest by the job, against a bare read of it by Axon's stream; and the product's
 * reader alone against the same. Both readers decode every event.
 */
public final class RebuildBench implements Benchmark {
    private static final double TARGET_JOB = 0.5;
    private static final double TARGET_READER = 1.5;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        FilledLog log = FilledLog.in(system, name(), seed, effort.pick(100_000, 5_000_000));
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": " + log.events() + " events, run " + (run + 1) + " of " + effort.runs() + " …");
            double axon = read(system, log, true);
            double ours = read(system, log, false);
            double job =
                    JobRun.ofLog(system, false, effort.quick(), log.counted()).rate();
            runs.add(new Run(job, ours, axon));
        }
        return new Line(name())
                .ours("eventsPerSecond", Spread.of(runs, Run::job))
                .ours("readPerSecond", Spread.of(runs, Run::ours))
                .baseline("readPerSecond", Spread.of(runs, Run::axon))
                .ratio("rebuilt", Spread.of(runs, run -> run.job / run.axon))
                .ratio("reader", Spread.of(runs, run -> run.ours / run.axon))
                .atLeast("rebuilt", TARGET_JOB)
                .atLeast("reader", TARGET_READER)
                .count("events", log.events());
    }

    private static double read(SystemUnderTest system, FilledLog log, boolean axon)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(system.log().settings(Map.of()));
        settings.put("events", Integer.toString(log.events()));
        settings.put("axon", Boolean.toString(axon));
        return BareProcess.run("read", List.of(), JvmMemory.SERVER, settings)
                .getOrDefault("eventsPerSecond", Double.NaN);
    }

    private record Run(double job, double ours, double axon) {}
}
