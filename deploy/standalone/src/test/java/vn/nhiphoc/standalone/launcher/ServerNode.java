package vn.nhiphoc.standalone.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.nhiphoc.embedded.FreePort;
import vn.nhiphoc.embedded.ServerProcess;

/** A server process by itself on a log that is there already; several of one directory are nodes of one intake. */
public final class ServerNode implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Path data;
    private final int port;
    private final ServerProcess process;

    private ServerNode(Path data, int port, ServerProcess process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it; {@link #await} waits until it serves.
     *
     * @param data what nodes of one intake share: the vault's key and the first access key
     * @param log JDBC address of the database, without user and password
     */
    public static ServerNode start(String name, Path data, String log, String ownerPassword) throws IOException {
        Files.createDirectories(data);
        int port = FreePort.orAny(0);
        ChildJvm server = new ChildJvm(
                name,
                "vn.nhiphoc.standalone.server.Server",
                JvmMemory.SERVER,
                Map.of(
                        "NHIPHOC_DATA", data.toString(),
                        "NHIPHOC_HTTP_ADDRESS", "127.0.0.1",
                        "NHIPHOC_HTTP_PORT", Integer.toString(port),
                        "NHIPHOC_POSTGRES_URL", log,
                        "NHIPHOC_POSTGRES_USER", "nhiphoc_intake",
                        "NHIPHOC_POSTGRES_PASSWORD", "intake's",
                        "NHIPHOC_POSTGRES_OWNER_PASSWORD", ownerPassword,
                        "NHIPHOC_POSTGRES_READER_PASSWORD", "reader's",
                        "NHIPHOC_CLICKHOUSE_URL", "jdbc:ch:http://127.0.0.1:1"),
                data.resolve("logs"));
        return new ServerNode(data, port, server.process());
    }

    public ServerNode await() {
        process.await(() -> Readiness.server(port), LONGEST_START);
        return this;
    }

    public int port() {
        return port;
    }

    public String key() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    @Override
    public void close() {
        process.close();
    }
}
