package vn.nhiphoc.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * The files of imports in PostgreSQL, a megabyte a row: so every intake of the log reaches them, and none of them is
 * ever in memory whole. Each part is a transaction of its own, because a long one would hold the log's tail. Thread-safe.
 */
final class FileStore {

    private static final int PART = 1 << 20;
    private static final String BEGIN = "INSERT INTO imports.import"
            + " (import_id, state, dry_run, correct, key_id, role, unit_scope, created_at)"
            + " VALUES (?, 'receiving', ?, ?, ?, ?, ?, ?)";
    private static final String COMPLETE = "UPDATE imports.import SET state = 'queued', file_name = ?,"
            + " file_bytes = ?, mapping_name = ?, mapping = ?, campaign = ? WHERE import_id = ? AND state = 'receiving'";
    private static final String ABANDONED =
            "SELECT import_id FROM imports.import WHERE state = 'receiving' AND created_at < now() - interval '1 hour'";

    private final DataSource source;
    private final long mostBytes;

    FileStore(DataSource source, long mostBytes) {
        this.source = source;
        this.mostBytes = mostBytes;
    }

    /** Makes an import that nobody sees until it is {@link #complete}. */
    void begin(String id, Caller caller, boolean dryRun, boolean correct) throws SQLException {
        @Nullable UnitId scope = caller.scope();
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, id);
            insert.setBoolean(2, dryRun);
            insert.setBoolean(3, correct);
            insert.setString(4, caller.keyId());
            insert.setString(5, caller.role().code());
            insert.setString(6, scope == null ? null : scope.value());
            insert.setTimestamp(7, Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            insert.executeUpdate();
        }
    }

    /** Keeps a file as it arrives; its length. One over the limit is refused. */
    long keep(String id, InputStream file) throws IOException, SQLException {
        long bytes = 0;
        int number = 0;
        for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
            bytes += part.length;
            if (bytes > mostBytes) {
                throw new ProblemException(Problem.of(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "file_too_large",
                        "Tệp quá " + mostBytes + " byte; hãy chia nhỏ · a file has at most " + mostBytes
                                + " bytes; split it."));
            }
            try (Connection connection = source.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO imports.part (import_id, number, bytes) VALUES (?, ?, ?)")) {
                insert.setString(1, id);
                insert.setInt(2, number++);
                insert.setBytes(3, part);
                insert.executeUpdate();
            }
        }
        return bytes;
    }

    /** From now on it waits to be read. */
    void complete(String id, Upload upload, String mappingName) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(COMPLETE)) {
            update.setString(1, Storable.of(upload.fileName()));
            update.setLong(2, upload.bytes());
            update.setString(3, Storable.of(mappingName));
            update.setString(4, upload.mapping());
            update.setString(5, Storable.of(upload.campaign()));
            update.setString(6, id);
            update.executeUpdate();
        }
    }

    /** Forgets an import whose file never arrived. */
    void drop(String id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (String table : new String[] {"imports.part", "imports.import"}) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE import_id = ?")) {
                    delete.setString(1, id);
                    delete.executeUpdate();
                }
            }
        }
    }

    /** Forgets what senders or intakes that died left behind. */
    void dropAbandoned() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(ABANDONED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                drop(rows.getString(1));
            }
        }
    }

    /** Copies a file to where it can be read again and again. */
    void copy(String id, Path to) throws IOException, SQLException {
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int number = 0; copyPart(id, number, out); number++) {
                out.flush();
            }
        }
    }

    private boolean copyPart(String id, int number, OutputStream out) throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT bytes FROM imports.part WHERE import_id = ? AND number = ?")) {
            select.setString(1, id);
            select.setInt(2, number);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                out.write(rows.getBytes(1));
                return true;
            }
        }
    }
}
