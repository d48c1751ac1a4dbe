package vn.nhiphoc.ingest.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import vn.nhiphoc.ingest.IngestSettings;

/** Connections for keys and health, apart from those that record, so that neither waits for the other. */
public final class KeyConnections implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final long PATIENCE_MILLIS = 1_000;

    private final HikariDataSource source;

    private KeyConnections(HikariDataSource source) {
        this.source = source;
    }

    static KeyConnections open(IngestSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("keys");
        config.setJdbcUrl(settings.postgresUrl());
        config.setUsername(settings.postgresUser());
        config.setPassword(settings.postgresPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(PATIENCE_MILLIS / 2);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "3");
        return new KeyConnections(new HikariDataSource(config));
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
