package vn.nhiphoc.standalone.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.Options;

/** {@code up}: everything in the foreground until SIGINT or SIGTERM. */
public final class UpCommand implements Command {
    @Override
    public String name() {
        return "up";
    }

    @Override
    public String help() {
        return "starts everything on this machine and serves until it is stopped";
    }

    @Override
    public int run(Options options) throws InterruptedException {
        options.noArguments();
        Consumer<String> say = options.quiet() ? line -> {} : System.err::println;
        Standalone standalone = Standalone.hold(options.data(), name(), options.port(), say);
        return Serving.during(standalone, () -> {
            System.out.println("ready " + standalone.start().http());
            new CountDownLatch(1).await();
            return 0;
        });
    }
}
