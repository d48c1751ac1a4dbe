package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.nhiphoc.aggregates.vault.Vault;

/** Copies a log that may be in use: a prefix of it, its vault, and the keys. Its memory does not grow with the log. */
public final class Backup {

    private static final String LOCK = "SELECT pg_advisory_lock(" + Vault.ERASING + ")";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(" + Vault.ERASING + ")";

    private final Connection connection;
    private final Path data;
    private final Progress progress;
    private long events;
    private byte @Nullable [] lastRow;

    private Backup(Connection connection, Path data, Progress progress) {
        this.connection = connection;
        this.data = data;
        this.progress = progress;
    }

    /**
     * Writes the file, or leaves none.
     *
     * @param owner the log's owner; the connection is left with auto-commit
     * @param data the directory with the key of the vault
     * @param file must not exist
     * @return how many events it holds
     */
    public static long write(Connection owner, Path data, Path file, Progress progress)
            throws SQLException, IOException {
        try (BackupWriter writer = BackupWriter.create(file)) {
            return new Backup(owner, data, progress).write(writer);
        }
    }

    private long write(BackupWriter writer) throws SQLException, IOException {
        connection.setAutoCommit(true);
        execute("SET enable_sort = off"); // the index has the order; sorting would fill a disk
        Instant madeAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long boundary = Long.parseLong(text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text"));
        progress.total(Long.parseLong(text("SELECT count(*) FROM event_log")));
        writer.write(Part.LOG, out -> copy(LogTables.copyLog(boundary), out, true));
        writer.write(Part.VAULT_KEY, out -> Files.copy(data.resolve(Part.VAULT_KEY.entry()), out));
        writer.write(Part.ADMIN_KEY, out -> Files.copy(data.resolve(Part.ADMIN_KEY.entry()), out));
        vault(writer);
        writer.write(Part.KEYS, out -> copy(LogTables.copy(LogTables.KEYS), out, false));
        writer.finish(new Manifest(
                Manifest.PRODUCT,
                Manifest.FORMAT,
                madeAt.toString(),
                text("SELECT id::text FROM log_identity"),
                Long.toString(boundary),
                last(),
                events,
                writer.sums()));
        progress.end();
        return events;
    }

    /** The journal says exactly what is gone from the vault that is copied: no erasure is half done meanwhile. */
    private void vault(BackupWriter writer) throws SQLException, IOException {
        execute(LOCK);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Path journal = data.resolve(Vault.JOURNAL);
        text("SELECT count(*)::text FROM log_identity"); // takes the snapshot
        writer.write(Part.ERASURES, out -> {
            if (Files.exists(journal)) {
                Files.copy(journal, out);
            }
        });
        execute(UNLOCK);
        writer.write(Part.VAULT, out -> copy(LogTables.copy(LogTables.PERSONS), out, false));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void copy(String sql, OutputStream out, boolean counted) throws SQLException, IOException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(row);
                if (counted) {
                    events++;
                    lastRow = row;
                    progress.at(events);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private Manifest.@Nullable Last last() {
        if (lastRow == null) {
            return null;
        }
        String[] cells = new String(lastRow, StandardCharsets.UTF_8).split("\t", 3);
        return new Manifest.Last(cells[0], Long.parseLong(cells[1]));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
