package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.launcher.Standalone;

/**
 * {@code bench [NAME…]}: measures and prints one JSON object a line. It starts a system of its own in a temporary
 * directory: a log is never erased, so no load is sent into one that somebody uses.
 */
public final class BenchCommand implements Command {
    private static final String FRESHNESS = "freshness";

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "[NAME…] [--seconds N] [--seed N]: measures; " + FRESHNESS + " is what there is";
    }

    @Override
    public Set<String> valued() {
        return Set.of("seconds", "seed");
    }

    @Override
    public int run(Options options) throws Exception {
        for (String name : options.arguments()) {
            if (!name.equals(FRESHNESS)) {
                throw new CommandFailure("no benchmark \"" + name + "\": there is " + FRESHNESS);
            }
        }
        Load load =
                new Load((int) options.number("seconds", 40, 1, 3_600), options.number("seed", 1, 0, Long.MAX_VALUE));
        Consumer<String> say = options.quiet() ? line -> {} : System.err::println;
        Path directory = Files.createTempDirectory("nhiphoc-bench");
        try (Standalone standalone = Standalone.hold(directory, name(), 0, say)) {
            Endpoints endpoints = standalone.start();
            System.out.println(new FreshnessBench(endpoints, Endpoints.adminKey(directory), load, say).run());
        } finally {
            remove(directory);
        }
        return 0;
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
