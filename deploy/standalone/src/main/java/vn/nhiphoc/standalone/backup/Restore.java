package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Fills a new, empty database with what a backup holds: a log of this version's schema, with an id of its own. */
final class Restore {

    private static final String COUNT =
            "SELECT count(*), coalesce(min(global_index), 1), coalesce(max(global_index), 0)" + " FROM event_log";

    private final BackupReader backup;
    private final Progress progress;

    Restore(BackupReader backup, Progress progress) {
        this.backup = backup;
        this.progress = progress;
    }

    /** What came of it. */
    record Restored(String logId, long events, int erased) {}

    /**
     * Fills the database and checks what stands there.
     *
     * @param database of the cluster's owner, empty
     * @param erasedSince who was erased after the backup
     */
    Restored into(PGSimpleDataSource database, Erasures erasedSince) throws SQLException, IOException {
        LogMigration.migrate(
                database,
                new LogMigration.RolePasswords(
                        UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SET synchronous_commit = off");
            progress.total(backup.manifest().events());
            try (InputStream log = backup.part(Part.LOG)) {
                requireAll(new LogAppend(connection, progress).all(log));
            }
            fill(connection, LogTables.PERSONS, Part.VAULT);
            fill(connection, LogTables.KEYS, Part.KEYS);
            int erased = erase(connection, erasedSince);
            execute(connection, "SET synchronous_commit = on");
            execute(connection, "ANALYZE");
            connection.commit();
            Restored restored = check(connection, erased);
            connection.commit();
            progress.end();
            return restored;
        }
    }

    private static int erase(Connection connection, Erasures since) throws SQLException {
        int erased = 0;
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM vault.person WHERE hash = ?")) {
            for (byte[] hash : since.hashes()) {
                delete.setBytes(1, hash);
                erased += delete.executeUpdate();
            }
        }
        return erased;
    }

    private void fill(Connection connection, String table, Part part) throws SQLException, IOException {
        try (InputStream rows = backup.part(part)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(LogTables.fill(table), rows);
        }
    }

    private Restored check(Connection connection, int erased) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            long events = row.getLong(1);
            requireAll(events);
            if (row.getLong(2) != 1 || row.getLong(3) != events) {
                throw new CommandFailure("the restored events are not numbered from 1 to " + events, 1, null);
            }
            try (ResultSet id = statement.executeQuery("SELECT id::text FROM log_identity")) {
                id.next();
                return new Restored(id.getString(1), events, erased);
            }
        }
    }

    private void requireAll(long events) {
        if (events != backup.manifest().events()) {
            throw new CommandFailure(
                    "the backup says that it holds " + backup.manifest().events() + " events, but " + events
                            + " were restored",
                    1,
                    null);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
