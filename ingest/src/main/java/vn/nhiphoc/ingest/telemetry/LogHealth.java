package vn.nhiphoc.ingest.telemetry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the log can be reached; part of the readiness, never of the liveness. */
final class LogHealth implements HealthIndicator {

    private final DataSource source;

    LogHealth(DataSource source) {
        this.source = source;
    }

    @Override
    public Health health() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return Health.up().build();
        } catch (SQLException e) {
            return Health.down().build();
        }
    }
}
