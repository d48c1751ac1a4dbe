package vn.nhiphoc.aggregates.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh, migrated log on a real PostgreSQL. */
public final class TestLog {
    private static EmbeddedPostgres server;
    private static int databases;

    private final String database;

    private TestLog(String database) {
        this.database = database;
    }

    public static synchronized TestLog fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
            }
            String database = "log_" + ++databases;
            try (Connection c = server.getPostgresDatabase().getConnection()) {
                c.createStatement().execute("CREATE DATABASE " + database);
            }
            TestLog log = new TestLog(database);
            LogMigration.migrate(log.owner(), new LogMigration.RolePasswords("intake's", "reader"));
            return log;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource owner() {
        return as("postgres", "postgres");
    }

    public DataSource intake() {
        return as(LogMigration.INTAKE_ROLE, "intake's");
    }

    public DataSource reader() {
        return as(LogMigration.READER_ROLE, "reader");
    }

    private DataSource as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(user, database));
        source.setUser(user);
        source.setPassword(password);
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
