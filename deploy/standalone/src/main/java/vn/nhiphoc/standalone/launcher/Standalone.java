package vn.nhiphoc.standalone.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

/**
 * The whole system on this machine: holds the data directory, keeps the four parts running, ends them
 * together. Start and close may be called from different threads; close also ends a start that is under way.
 */
public final class Standalone implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final DataDirectory data;
    private final Plan plan;
    private final Consumer<String> say;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Supervised postgres;
    private final Supervised clickHouse;
    private final Supervised server;
    private final Supervised flink;

    /** With a server and a Flink process that may reach the stores by other ways than the plan's. */
    Standalone(DataDirectory data, Plan plan, ChildJvm server, ChildJvm flink, Consumer<String> say) {
        this.data = data;
        this.plan = plan;
        this.say = say;
        this.postgres = new Supervised(plan.postgresPart(), say);
        this.clickHouse = new Supervised(plan.clickHousePart(), say);
        this.server = new Supervised(server, say);
        this.flink = new Supervised(flink, say);
    }

    /**
     * Holds the directory; starts nothing yet.
     *
     * @param command who holds it, for the one that is refused
     * @param port of the intake and the board; 0 picks a free one
     * @param say takes lines of progress, from any thread
     * @throws CommandFailure when the directory or the port cannot be had
     */
    public static Standalone hold(Path directory, String command, int port, Consumer<String> say) {
        DataDirectory data = DataDirectory.hold(directory, command);
        try {
            data.requireWhole();
            Plan plan = Plan.of(data, port);
            return new Standalone(data, plan, plan.serverPart(), plan.flinkPart(), say);
        } catch (RuntimeException e) {
            letGo(data);
            throw e;
        }
    }

    /**
     * Starts all parts and returns when the intake takes requests and the job runs.
     *
     * @throws EmbeddedServerException with one line that says what does not start
     */
    public Endpoints start() {
        say.accept("starting in " + data.root());
        List<CompletableFuture<Void>> starts =
                List.of(starting(postgres), starting(clickHouse), starting(server), starting(flink));
        Ready ready = new Ready(plan.endpoints());
        long end = System.nanoTime() + LONGEST_START.toNanos();
        boolean stored = false;
        boolean serves = false;
        while (!stored || !serves || !ready.job()) {
            stored = stored || starts.stream().allMatch(Standalone::done);
            serves = serves || ready.server();
            if (System.nanoTime() > end) {
                throw new EmbeddedServerException(
                        "not ready after " + LONGEST_START.toSeconds() + " s, see " + data.resolve("logs"));
            }
            pause();
        }
        data.publish(plan.endpoints());
        return plan.endpoints();
    }

    private static CompletableFuture<Void> starting(Supervised part) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        part.start();
                        started.complete(null);
                    } catch (RuntimeException e) {
                        started.completeExceptionally(e);
                    }
                },
                "start");
        thread.setDaemon(true);
        thread.start();
        return started;
    }

    private static boolean done(CompletableFuture<Void> start) {
        try {
            return start.isDone() && start.join() == null;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public Endpoints endpoints() {
        return plan.endpoints();
    }

    /** The process of each part now. */
    public Map<String, Long> processes() {
        return Map.of(
                "postgres",
                postgres.pid(),
                "clickhouse",
                clickHouse.pid(),
                "server",
                server.pid(),
                "flink",
                flink.pid());
    }

    /** The process that runs the job now. */
    public long jobProcess() {
        return flink.pid();
    }

    /** The process that takes requests now. */
    public long serverProcess() {
        return server.pid();
    }

    @Override
    public void close() {
        end();
    }

    /** Ends everything within 9 s, first those that write, then those that keep; whether this call did it. */
    boolean end() {
        if (ended.getAndSet(true)) {
            return false;
        }
        together(server, flink);
        together(clickHouse, postgres);
        letGo(data);
        return true;
    }

    private static void together(Supervised one, Supervised other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one::stop);
        other.stop();
        first.join();
    }

    private static void letGo(DataDirectory data) {
        try {
            data.close();
        } catch (IOException e) {
            throw new CommandFailure("cannot let go of " + data.root() + ": " + e.getMessage(), 1, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while starting", e);
        }
    }
}
