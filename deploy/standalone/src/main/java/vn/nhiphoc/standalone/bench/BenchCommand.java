package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.nhiphoc.standalone.bench.flow.CatchUpBench;
import vn.nhiphoc.standalone.bench.flow.FreshnessBench;
import vn.nhiphoc.standalone.bench.flow.OverloadBench;
import vn.nhiphoc.standalone.bench.intake.IntakeBatchBench;
import vn.nhiphoc.standalone.bench.intake.IntakeSingleBench;
import vn.nhiphoc.standalone.bench.job.JobBench;
import vn.nhiphoc.standalone.bench.job.RebuildBench;
import vn.nhiphoc.standalone.bench.job.SafetyBench;
import vn.nhiphoc.standalone.bench.job.ScaleBench;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.parts.CostBench;
import vn.nhiphoc.standalone.bench.parts.StartBench;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.launcher.DemoCommand;

/**
 * {@code bench [NAME…]}: measures and prints one JSON object a line, on systems of its own: a log is never erased, so no
 * load is sent into one that somebody uses.
 */
public final class BenchCommand implements Command {
    private static final List<Benchmark> ALL = List.of(
            new IntakeBatchBench(),
            new IntakeSingleBench(),
            new FreshnessBench(),
            new CatchUpBench(),
            new OverloadBench(),
            new ComparisonsBench(),
            new QueriesBench(),
            new ImportBench(),
            new RebuildBench(),
            new JobBench(),
            new SafetyBench(),
            new ScaleBench(),
            new CostBench(),
            new StartBench(),
            new WatchersBench());

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "[NAME…] [--quick] [--seconds N] [--seed N] [--scale X]: measures, one line of JSON each: " + names();
    }

    @Override
    public Set<String> valued() {
        return Set.of("seconds", "seed", "scale");
    }

    @Override
    public Set<String> flags() {
        return Set.of("quick");
    }

    @Override
    public int run(Options options) throws Exception {
        boolean quick = options.flag("quick");
        List<Benchmark> chosen = chosen(options.arguments(), quick);
        Consumer<String> say = options.quiet() ? line -> {} : System.err::println;
        int status = 0;
        try (Systems systems = new Systems(quick, say)) {
            for (Benchmark benchmark : chosen) {
                try {
                    long seed = options.number("seed", 1, 0, Long.MAX_VALUE);
                    System.out.println(benchmark.run(systems.forNext(), effort(benchmark, options), seed, say));
                } catch (IOException | RuntimeException e) {
                    System.out.println(Line.failed(benchmark.name(), String.valueOf(e.getMessage())));
                    status = 1;
                }
            }
        }
        return status;
    }

    /** As the benchmark wants it, but for what the command line says. */
    static Effort effort(Benchmark benchmark, Options options) {
        Effort effort = benchmark.effort(options.flag("quick"));
        if (options.value("scale").isPresent()) {
            effort = effort.at(DemoCommand.scale(options));
        }
        return options.value("seconds").isPresent()
                ? effort.lasting((int) options.number("seconds", effort.seconds(), 1, 3_600))
                : effort;
    }

    /** Those that are named, else all, or all that belong to a first idea. */
    static List<Benchmark> chosen(List<String> names, boolean quick) {
        return names.isEmpty()
                ? ALL.stream()
                        .filter(benchmark -> !quick || benchmark.isInFirstIdea())
                        .toList()
                : names.stream().map(BenchCommand::named).toList();
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("no benchmark \"" + name + "\": there are " + names()));
    }

    private static String names() {
        return ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }
}
