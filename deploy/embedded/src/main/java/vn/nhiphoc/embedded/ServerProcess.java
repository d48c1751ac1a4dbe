package vn.nhiphoc.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A child that lives no longer than its parent: it watches its standard input, a pipe that nobody writes
 * to, and ends when that closes. Its output is appended to a log file. It has a session of its own, so an
 * interrupt at the terminal reaches only the parent, which then ends its children in order.
 */
public final class ServerProcess implements EmbeddedServer {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(10);

    private final String name;
    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(String name, Process process, Path log, long logStart) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /** Starts a command; {@code name} stands in messages. */
    public static ServerProcess start(String name, List<String> command, Path log) {
        return start(name, command, Map.of(), log);
    }

    /** Starts a command with more in its environment; {@code name} stands in messages. */
    public static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            long size = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ServerProcess(name, builder.start(), log, size);
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        List<String> full = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            full.add(0, SETSID.toString());
        }
        return full;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Waits until the server answers; says why in one line when it ends or takes longer than the time given. */
    public void await(BooleanSupplier ready, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new EmbeddedServerException(name + " ended at start: " + complaint());
            }
            if (System.nanoTime() > end) {
                throw new EmbeddedServerException(
                        name + " does not answer after " + atMost.toSeconds() + " s, see " + log);
            }
            sleep();
        }
    }

    /** Waits for a command that ends by itself; says why in one line when it fails. */
    public void awaitSuccess(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw new EmbeddedServerException(name + " takes longer than " + atMost.toSeconds() + " s, see " + log);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new EmbeddedServerException(name + " failed: " + complaint());
        }
    }

    /** What the server last complained about in its log since it was started. */
    public String complaint() {
        return LogTail.complaint(log, logStart);
    }

    @Override
    public void close() {
        stop(LONGEST_STOP);
    }

    /** Closes the pipe and waits; a server that does not end in time is killed. */
    public void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while a server started", e);
        }
    }
}
