package vn.nhiphoc.standalone.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.ingest.access.AdminKey;
import vn.nhiphoc.standalone.Environment;

/** Brings the log to this version's schema before the intake opens: database, tables, roles, the first key. */
record LogSetup(String url, String ownerPassword, String intakePassword, String readerPassword, Path adminKey) {
    private static final String OWNER = "postgres";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(100);

    static LogSetup of(Environment environment) {
        return new LogSetup(
                environment.text("nhiphoc.postgres.url"),
                environment.text("nhiphoc.postgres.owner-password"),
                environment.text("nhiphoc.postgres.password"),
                environment.text("nhiphoc.postgres.reader-password"),
                Path.of(environment.text("nhiphoc.data")).resolve("admin.key"));
    }

    void run() throws SQLException, IOException, InterruptedException {
        createDatabase();
        LogMigration.migrate(
                source(OWNER, ownerPassword), new LogMigration.RolePasswords(intakePassword, readerPassword));
        AdminKey.ensure(adminKey, source(LogMigration.INTAKE_ROLE, intakePassword));
    }

    private void createDatabase() throws SQLException, InterruptedException {
        int slash = url.lastIndexOf('/');
        String name = url.substring(slash + 1);
        try (Connection connection = connect(url.substring(0, slash + 1) + OWNER);
                Statement statement = connection.createStatement();
                ResultSet there = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            if (!there.next()) {
                statement.execute("CREATE DATABASE \"" + name + "\"");
            }
        }
    }

    /** PostgreSQL starts at the same time as this process, or is being started again. */
    private Connection connect(String maintenance) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(maintenance, OWNER, ownerPassword);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private DataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "LogSetup[" + url + "]";
    }
}
