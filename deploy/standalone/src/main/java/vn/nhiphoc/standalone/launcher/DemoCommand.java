package vn.nhiphoc.standalone.launcher;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.demo.Demo;
import vn.nhiphoc.standalone.demo.DemoRefused;
import vn.nhiphoc.standalone.demo.Target;

/** {@code demo}: {@code up}, then a simulated week whose every figure is checked. */
public final class DemoCommand implements Command {
    private static final double LARGEST_SCALE = 100;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String help() {
        return "[--exit] [--seed N] [--scale X]: up, and a simulated week whose every figure is checked";
    }

    @Override
    public Set<String> valued() {
        return Set.of("seed", "scale");
    }

    @Override
    public Set<String> flags() {
        return Set.of("exit");
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        long seed = options.number("seed", 1, 0, Long.MAX_VALUE);
        double scale = scale(options);
        Consumer<String> say = options.quiet() ? line -> {} : System.err::println;
        Standalone standalone = Standalone.hold(options.data(), name(), options.port(), say);
        return Serving.during(standalone, () -> {
            Endpoints endpoints = standalone.start();
            System.out.println("ready " + endpoints.http());
            boolean agreed = play(options, endpoints, seed, scale);
            if (!options.flag("exit")) {
                new CountDownLatch(1).await();
            }
            return agreed ? 0 : 1;
        });
    }

    private static boolean play(Options options, Endpoints endpoints, long seed, double scale)
            throws InterruptedException {
        try {
            return Demo.run(
                    new Target(
                            URI.create(endpoints.http()),
                            Endpoints.adminKey(options.data()),
                            URI.create(endpoints.clickhouse())),
                    seed,
                    scale,
                    options.quiet(),
                    System.out,
                    System.err);
        } catch (DemoRefused e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), 2, e);
        }
    }

    /** How large the demo is to be: 1 where {@code --scale} does not say. */
    public static double scale(Options options) {
        String text = options.value("scale").orElse("1");
        try {
            double scale = Double.parseDouble(text);
            if (scale > 0 && scale <= LARGEST_SCALE) {
                return scale;
            }
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure("--scale takes a number above 0 and up to 100, such as 0.02, not \"" + text + "\"");
    }
}
