package vn.nhiphoc.aggregates.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The intake's connections to its log. */
final class Connections {

    private Connections() {}

    /**
     * All that the intake looks up has an index. A plan that was made and kept while the log was new and small would read
     * the whole log for each line, until the log is analyzed for the first time.
     */
    private static final String BY_INDEX = "-c enable_seqscan=off";

    /** A pool that starts also while the database is away, and never waits long for it. */
    static HikariDataSource open(IntakeSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "nhiphoc intake");
        config.addDataSourceProperty("options", BY_INDEX);
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "15");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
