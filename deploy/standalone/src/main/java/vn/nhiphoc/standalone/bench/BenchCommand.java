package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.launcher.DemoCommand;
import vn.nhiphoc.standalone.launcher.Standalone;

/**
 * {@code bench [NAME…]}: measures and prints one JSON object a line. It starts a system of its own in a temporary
 * directory: a log is never erased, so no load is sent into one that somebody uses.
 */
public final class BenchCommand implements Command {
    private static final List<Benchmark> ALL = List.of(
            new FreshnessBench(),
            new CatchUpBench(),
            new ComparisonsBench(),
            new QueriesBench(),
            new ImportBench(),
            new WatchersBench());

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "[NAME…] [--seconds N] [--seed N] [--scale X]: measures, each on a system of its own: " + names();
    }

    @Override
    public Set<String> valued() {
        return Set.of("seconds", "seed", "scale");
    }

    @Override
    public int run(Options options) throws Exception {
        List<Benchmark> chosen = options.arguments().isEmpty()
                ? ALL
                : options.arguments().stream().map(BenchCommand::named).toList();
        Consumer<String> say = options.quiet() ? line -> {} : System.err::println;
        for (Benchmark benchmark : chosen) {
            long seconds = options.number("seconds", benchmark.defaultSeconds(), 1, 3_600);
            Load load =
                    new Load((int) seconds, options.number("seed", 1, 0, Long.MAX_VALUE), DemoCommand.scale(options));
            System.out.println(measure(benchmark, load, say));
        }
        return 0;
    }

    private String measure(Benchmark benchmark, Load load, Consumer<String> say)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("nhiphoc-bench");
        try (Standalone standalone = Standalone.hold(directory, name(), 0, say)) {
            Endpoints endpoints = standalone.start();
            return benchmark.run(new SystemUnderTest(endpoints, directory, standalone), load, say);
        } finally {
            remove(directory);
        }
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

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
