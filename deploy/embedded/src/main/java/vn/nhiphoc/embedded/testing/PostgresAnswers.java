package vn.nhiphoc.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits until a PostgreSQL takes a connection: its port is open before, and the official image starts it twice. */
final class PostgresAnswers extends AbstractWaitStrategy {

    private static final int PAUSE_MILLIS = 200;

    @Override
    protected void waitUntilReady() {
        String url = "jdbc:postgresql://" + waitStrategyTarget.getHost() + ":"
                + waitStrategyTarget.getMappedPort(Containers.POSTGRES_PORT) + "/postgres";
        long end = System.nanoTime() + startupTimeout.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, "postgres", Containers.PASSWORD)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new ContainerLaunchException("PostgreSQL does not answer at " + url, e);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted while PostgreSQL started", e);
        }
    }
}
