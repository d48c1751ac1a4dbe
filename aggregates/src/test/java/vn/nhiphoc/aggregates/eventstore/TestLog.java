package vn.nhiphoc.aggregates.eventstore;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.embedded.testing.TestPostgres;

/** A fresh, migrated log on a real PostgreSQL. */
public final class TestLog {
    private final TestPostgres.Database database;

    private TestLog(TestPostgres.Database database) {
        this.database = database;
    }

    public static synchronized TestLog fresh() {
        TestLog log = new TestLog(TestPostgres.freshDatabase());
        LogMigration.migrate(log.owner(), new LogMigration.RolePasswords("intake's", "reader"));
        return log;
    }

    public DataSource owner() {
        return as(database.user(), database.password());
    }

    public DataSource intake() {
        return as(LogMigration.INTAKE_ROLE, "intake's");
    }

    public DataSource reader() {
        return as(LogMigration.READER_ROLE, "reader");
    }

    private DataSource as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
