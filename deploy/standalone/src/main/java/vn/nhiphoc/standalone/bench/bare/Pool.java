package vn.nhiphoc.standalone.bench.bare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;

/** Connections to a database. */
record Pool(HikariDataSource source) implements AutoCloseable {

    /** As the intake's. */
    static Pool of(Settings settings, int connections) {
        return of(settings, connections, true, Map.of());
    }

    /** @param more of the driver's own settings */
    static Pool of(Settings settings, int connections, boolean autoCommit, Map<String, String> more) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.text("url"));
        config.setUsername(settings.text("user"));
        config.setPassword(settings.text("password"));
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(autoCommit);
        more.forEach(config::addDataSourceProperty);
        return new Pool(new HikariDataSource(config));
    }

    DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
