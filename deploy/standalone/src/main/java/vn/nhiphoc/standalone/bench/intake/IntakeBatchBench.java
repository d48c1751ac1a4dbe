package vn.nhiphoc.standalone.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.LogDatabase;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * Batches of 500 lines by HTTP, each answered once it is committed, against the same events appended by Axon alone with
 * as many threads. The job stands still meanwhile, on both sides: two cores are not enough to tell one from the other
 * otherwise; what the intake does beside the job is measured too.
 */
public final class IntakeBatchBench implements Benchmark {
    private static final int LINES = 500;
    private static final int CONNECTIONS = 4;
    private static final int ACTIVITIES = 1_000;
    private static final double TARGET = 0.7;

    @Override
    public String name() {
        return "intake-batch";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        Arrivals arrivals = new Arrivals(name(), seed, LINES, ACTIVITIES);
        arrivals.prepare(system);
        ClosedLoop sending = new ClosedLoop(system, arrivals, 0);
        List<Run> runs = new ArrayList<>();
        for (int run = 1; run <= effort.runs(); run++) {
            say.accept(name() + ": run " + run + " of " + effort.runs() + " …");
            system.signalJob("STOP");
            double ours;
            double bare;
            try {
                ours = sending.rate(CONNECTIONS, effort.warmUp(), effort.seconds());
                bare = bare(system, effort);
            } finally {
                system.signalJob("CONT");
            }
            double beside = sending.rate(CONNECTIONS, 1, effort.pick(3, 10));
            system.awaitVisible();
            runs.add(new Run(ours, bare, beside));
        }
        return new Line(name())
                .ours("linesPerSecond", Spread.of(runs, Run::ours))
                .ours("linesPerSecondBesideTheJob", Spread.of(runs, Run::beside))
                .baseline("linesPerSecond", Spread.of(runs, Run::bare))
                .ratio("appends", Spread.of(runs, run -> run.ours / run.bare))
                .atLeast("appends", TARGET)
                .count("lines", sending.recorded())
                .count("linesPerBatch", LINES)
                .count("connections", CONNECTIONS);
    }

    private static double bare(SystemUnderTest system, Effort effort) throws IOException, InterruptedException {
        try (LogDatabase.Bare database = system.log().bare()) {
            return BareProcess.run(
                            "append",
                            List.of(),
                            JvmMemory.SERVER,
                            database.settings(Map.of(
                                    "threads", Integer.toString(CONNECTIONS),
                                    "batch", Integer.toString(LINES),
                                    "warm-up", Integer.toString(effort.warmUp()),
                                    "seconds", Integer.toString(effort.seconds()))))
                    .getOrDefault("eventsPerSecond", Double.NaN);
        }
    }

    private record Run(double ours, double bare, double beside) {}
}
