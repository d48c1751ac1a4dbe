package vn.nhiphoc.embedded.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.embedded.EmbeddedServer;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.ServerProcess;

/**
 * A PostgreSQL of its own on 127.0.0.1, with a password and with everything on that makes a commit
 * durable. Its data stay in the directory. It ends with the process that started it, however that ends.
 * Safe for use by many threads.
 */
public final class EmbeddedPostgres implements EmbeddedServer {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);
    private static final Duration ORPHANS_PATIENCE = Duration.ofSeconds(8);

    private final Cluster cluster;
    private final int port;
    private final ServerProcess process;
    private final FileChannel hold;

    private EmbeddedPostgres(Cluster cluster, int port, ServerProcess process, FileChannel hold) {
        this.cluster = cluster;
        this.port = port;
        this.process = process;
        this.hold = hold;
    }

    /** Unpacks the programs unless they are. */
    public static void unpack() {
        PostgresBinaries.unpacked();
    }

    /** The superuser's password in this directory, made now if the directory is new. */
    public static String password(Path directory) {
        return Cluster.passwordOf(directory);
    }

    /** Starts it with its log in {@code directory/postgres.log}. */
    public static EmbeddedPostgres start(Path directory, int port) {
        return start(directory, port, directory.resolve("postgres.log"));
    }

    /**
     * Starts it and returns when it takes connections.
     *
     * @param port 0 picks a free one
     * @throws EmbeddedServerException with one line that says why not
     */
    public static EmbeddedPostgres start(Path directory, int port, Path log) {
        Cluster cluster = new Cluster(directory.toAbsolutePath(), PostgresBinaries.unpacked(), Account.choose());
        try {
            Files.createDirectories(directory);
            FileChannel hold = hold(directory);
            try {
                cluster.make(log);
                new Orphans(cluster.data()).clear(ORPHANS_PATIENCE);
                List<String> before = cluster.postmasterFile();
                int chosen = FreePort.orAny(port);
                ServerProcess process = ServerProcess.start("PostgreSQL", ServerCommand.of(cluster, chosen), log);
                EmbeddedPostgres started = new EmbeddedPostgres(cluster, chosen, process, hold);
                started.awaitReady(before);
                return started;
            } catch (IOException | RuntimeException e) {
                hold.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot start PostgreSQL in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Deletes a directory with all its data, once whatever still runs there has ended. Nothing there is nothing done. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (FileChannel held = hold(directory)) {
            Path data = directory.resolve("data");
            if (held.isOpen() && Files.exists(data)) {
                new Orphans(data).clear(ORPHANS_PATIENCE);
            }
            Cache.delete(directory);
        }
    }

    private static FileChannel hold(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new EmbeddedServerException("this process already runs PostgreSQL in " + directory, e);
        }
        channel.close();
        throw new EmbeddedServerException("another process runs PostgreSQL in " + directory);
    }

    private void awaitReady(List<String> before) {
        try {
            process.await(() -> isReady(before), LONGEST_START);
        } catch (RuntimeException e) {
            process.stop(LONGEST_STOP);
            throw e;
        }
    }

    private boolean isReady(List<String> before) {
        List<String> now = cluster.postmasterFile();
        return now.size() >= 8
                && !now.equals(before)
                && "ready".equals(now.get(7).strip());
    }

    public int port() {
        return port;
    }

    /** The superuser. */
    public String user() {
        return "postgres";
    }

    /** The superuser's password, of this directory alone. */
    public String password() {
        return cluster.password();
    }

    /** A JDBC address with user and password in it. */
    public String jdbcUrl(String database, String user, String password) {
        return jdbcUrl(database) + "?user=" + user + "&password=" + password;
    }

    /** A JDBC address without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The process id of the server itself, not of the shell that watches it. */
    @Override
    public long pid() {
        return Long.parseLong(cluster.postmasterFile().get(0).strip());
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** A fast shutdown: open transactions are rolled back, everything committed stays. */
    @Override
    public void close() {
        process.stop(LONGEST_STOP);
        try {
            hold.close();
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot let go of " + cluster.directory(), e);
        }
    }
}
