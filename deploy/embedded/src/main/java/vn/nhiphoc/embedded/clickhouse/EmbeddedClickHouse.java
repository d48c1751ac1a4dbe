package vn.nhiphoc.embedded.clickhouse;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.ServerProcess;

/**
 * The ClickHouse engine in a child process with its HTTP listener on 127.0.0.1: user {@code default}, no
 * password, and {@code grafana}, who may read the figures and no more. Its data stay in the directory. It ends with the
 * process that started it, however that ends. Safe for use by many threads.
 */
public final class EmbeddedClickHouse implements EmbeddedServer {
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final int TRIES = 40;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final int port;
    private final ServerProcess process;

    private EmbeddedClickHouse(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it with its log in {@code directory/clickhouse.log}. */
    public static EmbeddedClickHouse start(Path directory, int httpPort) {
        return start(directory, httpPort, directory.resolve("clickhouse.log"));
    }

    /**
     * Starts it and returns when it answers. Waits for an earlier one of the same directory that is ending.
     *
     * @param httpPort 0 picks a free one
     * @throws EmbeddedServerException with one line that says why not
     */
    public static EmbeddedClickHouse start(Path directory, int httpPort, Path log) {
        Path data = directory.toAbsolutePath().resolve("data");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot write in " + directory + ": " + e.getMessage(), e);
        }
        Path configuration = EngineUsers.written(directory.toAbsolutePath());
        for (int left = TRIES; ; left--) {
            int port = FreePort.orAny(httpPort);
            ServerProcess process = ServerProcess.start("ClickHouse", EngineCommand.of(data, configuration, port), log);
            try {
                process.await(() -> answers(port), LONGEST_START);
                return new EmbeddedClickHouse(port, process);
            } catch (EmbeddedServerException e) {
                process.stop(LONGEST_STOP);
                if (left <= 1 || !process.complaint().contains("Cannot lock file")) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** The password of the user {@code grafana} of this directory, made now if it has none. */
    public static String readerPassword(Path directory) {
        return EngineUsers.password(directory.toAbsolutePath());
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection ping = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/ping").toURL().openConnection();
            // One that is kept open would hold the engine's end up for seconds.
            ping.setRequestProperty("Connection", "close");
            ping.setConnectTimeout(1000);
            ping.setReadTimeout(1000);
            return ping.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String httpUrl() {
        return "http://127.0.0.1:" + port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:clickhouse:" + httpUrl() + "/" + database;
    }

    /** A JDBC address of the database {@code default}. */
    public String jdbcUrl() {
        return jdbcUrl("default");
    }

    public int port() {
        return port;
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

    @Override
    public void close() {
        process.stop(LONGEST_STOP);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while ClickHouse started", e);
        }
    }
}
