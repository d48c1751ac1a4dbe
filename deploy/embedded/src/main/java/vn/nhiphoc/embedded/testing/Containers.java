package vn.nhiphoc.embedded.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers, under the names that production uses. They end with this JVM. */
@SuppressWarnings("resource") // Testcontainers stops what it has started when the JVM ends
public final class Containers {

    /** PostgreSQL's port in its container. */
    public static final int POSTGRES_PORT = 5432;

    /** ClickHouse's port in its container. */
    public static final int CLICKHOUSE_PORT = 8123;

    /** The superuser's password. */
    public static final String PASSWORD = "test";

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final List<String> SETTINGS =
            List.of("max_prepared_transactions=0", "max_connections=64", "shared_buffers=48MB", "timezone=UTC");

    static {
        HostNames.are(Map.of());
    }

    private Containers() {}

    /** Starts a PostgreSQL; its host and port. */
    static String startPostgres() {
        return start(postgres(), POSTGRES_PORT);
    }

    /** Starts a ClickHouse; its host and port. */
    static String startClickHouse() {
        return start(clickHouse(), CLICKHOUSE_PORT);
    }

    private static String start(GenericContainer<?> server, int port) {
        server.start();
        return server.getHost() + ":" + server.getMappedPort(port);
    }

    /** A PostgreSQL that is not started yet. */
    public static GenericContainer<?> postgres() {
        StringBuilder command = new StringBuilder("postgres");
        SETTINGS.forEach(setting -> command.append(" -c ").append(setting));
        return new GenericContainer<>(DockerImageName.parse("postgres:18"))
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                .withCommand(command.toString())
                .withExposedPorts(POSTGRES_PORT)
                .waitingFor(new PostgresAnswers().withStartupTimeout(LONGEST_START));
    }

    /** A ClickHouse that is not started yet. */
    public static GenericContainer<?> clickHouse() {
        return new GenericContainer<>(DockerImageName.parse("clickhouse/clickhouse-server:26.7"))
                .withExposedPorts(CLICKHOUSE_PORT)
                .withEnv("CLICKHOUSE_SKIP_USER_SETUP", "1")
                .waitingFor(Wait.forHttp("/ping").forPort(CLICKHOUSE_PORT).withStartupTimeout(LONGEST_START));
    }
}
