package vn.nhiphoc.aggregates.eventstore;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.intake.IntakeSettings;
import vn.nhiphoc.embedded.testing.TestPostgres;

/** A fresh, migrated log on a real PostgreSQL. */
public final class TestLog {

    private static final String INTAKE_PASSWORD = "intake's";

    private final TestPostgres.Database database;

    private TestLog(TestPostgres.Database database) {
        this.database = database;
    }

    public static TestLog fresh() {
        TestLog log = new TestLog(TestPostgres.freshDatabase());
        log.migrate();
        return log;
    }

    void migrate() {
        LogMigration.migrate(owner(), new LogMigration.RolePasswords(INTAKE_PASSWORD, "reader"));
    }

    public DataSource owner() {
        return as(database.user(), database.password());
    }

    public DataSource intake() {
        return as(LogMigration.INTAKE_ROLE, INTAKE_PASSWORD);
    }

    public DataSource reader() {
        return as(LogMigration.READER_ROLE, "reader");
    }

    public IntakeSettings settings(Path directory) {
        return IntakeSettings.of(
                database.jdbcUrl(), LogMigration.INTAKE_ROLE, INTAKE_PASSWORD, directory.resolve("vault.key"));
    }

    private DataSource as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
