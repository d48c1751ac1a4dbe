package vn.nhiphoc.standalone.bench.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ClosedLoop;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How long {@code up} takes to be ready, in a new directory and in one that is there, and what each process has in memory:
 * some seconds after a start, and at most while as much is sent as goes in. Memory that several processes share counts
 * once.
 */
public final class StartBench implements Benchmark {
    private static final double TARGET_SECONDS = 10;
    private static final double TARGET_MIB = 1_536;
    private static final int CONNECTIONS = 4;
    private static final int LINES_PER_BATCH = 500;
    private static final int ACTIVITIES = 1_000;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " …");
            runs.add(started(effort.pick(5, 20)));
        }
        Line line = new Line(name())
                .ours("firstStartSeconds", Spread.of(runs, Run::first))
                .ours("startSeconds", Spread.of(runs, Run::again))
                .ours("idleMib", Spread.of(runs, run -> sum(run.idle)));
        runs.get(0)
                .idle
                .keySet()
                .forEach(part ->
                        line.ours("idleMib." + part, Spread.of(runs, run -> run.idle.getOrDefault(part, 0.0))));
        say.accept(name() + ": memory at the peak …");
        peak(system, effort, seed).forEach((part, mib) -> line.ours("peakMib." + part, Spread.of(mib)));
        return line.atMost("firstStartSeconds", TARGET_SECONDS)
                .atMost("startSeconds", TARGET_SECONDS)
                .atMost("idleMib", TARGET_MIB);
    }

    private static Run started(int rest) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("nhiphoc-bench");
        try {
            double first;
            try (Upped up = Upped.start(directory)) {
                first = up.seconds();
            }
            try (Upped up = Upped.start(directory)) {
                TimeUnit.SECONDS.sleep(rest);
                return new Run(first, up.seconds(), up.memoryMib());
            }
        } finally {
            Cache.delete(directory);
        }
    }

    /** The most that each part has at the end of any second. */
    private static Map<String, Double> peak(SystemUnderTest system, Effort effort, long seed)
            throws IOException, InterruptedException {
        Arrivals arrivals = new Arrivals("start", seed, LINES_PER_BATCH, ACTIVITIES);
        arrivals.prepare(system);
        CompletableFuture<Double> sending = CompletableFuture.supplyAsync(() -> {
            try {
                return new ClosedLoop(system, arrivals, 0).rate(CONNECTIONS, 0, effort.seconds());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted");
            }
        });
        Map<String, Double> most = new TreeMap<>();
        while (!sending.isDone()) {
            system.processes()
                    .forEach((part, process) -> most.merge(part, new Processes(process).memoryMib(), Math::max));
            TimeUnit.SECONDS.sleep(1);
        }
        sending.join();
        return most;
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private record Run(double first, double again, Map<String, Double> idle) {}
}
