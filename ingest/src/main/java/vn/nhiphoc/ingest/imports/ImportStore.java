package vn.nhiphoc.ingest.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Role;

/** The imports in PostgreSQL ({@code imports.import}), without their files. Thread-safe. */
final class ImportStore {

    /** A newer file waits for an older one, so that what is sent later is recorded later. */
    private static final String CLAIM =
            "UPDATE imports.import SET state = 'running', lease_owner = ?, lease_until = now() + ? * interval '1 ms'"
                    + " WHERE import_id = (SELECT import_id FROM imports.import WHERE state = 'queued'"
                    + " OR (state = 'running' AND lease_until < now()) ORDER BY created_at, import_id LIMIT 1"
                    + " FOR UPDATE SKIP LOCKED) RETURNING *";

    private static final String RENEW = "UPDATE imports.import SET lease_until = now() + ? * interval '1 ms'"
            + " WHERE import_id = ? AND lease_owner = ? AND state = 'running'";
    private static final String OPENED = "UPDATE imports.import SET started_at = coalesce(started_at, now()),"
            + " rows_total = ?, columns = ? WHERE import_id = ? AND lease_owner = ? AND state = 'running'";
    private static final String PROGRESS = "UPDATE imports.import SET rows_read = ?, accepted = ?, recorded = ?,"
            + " corrected = ?, repeated = ?, refused = ?, preview = coalesce(?, preview)"
            + " WHERE import_id = ? AND lease_owner = ? AND state = 'running' AND rows_read < ? RETURNING cancelling";
    private static final String KEPT = "SELECT cancelling FROM imports.import"
            + " WHERE import_id = ? AND lease_owner = ? AND state = 'running' AND rows_read = ?";
    private static final String REFUSED = "INSERT INTO imports.refusal (import_id, line, field, code, vi, en)"
            + " SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM imports.refusal WHERE import_id = ?) < ?";
    private static final String FINISH = "UPDATE imports.import SET state = ?, problem = ?, finished_at = now(),"
            + " rows_total = CASE WHEN ? = 'done' THEN rows_read ELSE rows_total END"
            + " WHERE import_id = ? AND lease_owner = ? AND state = 'running'";
    private static final String CANCEL = "UPDATE imports.import SET cancelling = true,"
            + " state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,"
            + " finished_at = CASE WHEN state = 'queued' THEN now() END"
            + " WHERE import_id = ? AND state IN ('queued', 'running')";
    private static final String REFUSALS =
            "SELECT line, field, code, vi, en FROM imports.refusal" + " WHERE import_id = ? ORDER BY place";

    private final DataSource source;
    private final int mostRefusals;

    /** @param mostRefusals so many refusals of an import are kept */
    ImportStore(DataSource source, int mostRefusals) {
        this.source = source;
        this.mostRefusals = mostRefusals;
    }

    Optional<Import> find(String id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT * FROM imports.import WHERE import_id = ? AND state <> 'receiving'")) {
            select.setString(1, id);
            return first(select);
        }
    }

    List<Refusal> refusals(String id) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(REFUSALS)) {
            select.setString(1, id);
            List<Refusal> refusals = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    refusals.add(new Refusal(
                            rows.getLong("line"),
                            rows.getString("field"),
                            rows.getString("code"),
                            rows.getString("vi"),
                            rows.getString("en")));
                }
            }
            return refusals;
        }
    }

    /** Takes the oldest import that waits, or whose owner has not been heard of; its lease is then the owner's. */
    Optional<Import> claim(String owner, Duration lease) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, owner);
            claim.setLong(2, lease.toMillis());
            return first(claim);
        }
    }

    /** False if it is no longer the owner's. */
    boolean renew(String id, String owner, Duration lease) throws SQLException {
        return update(RENEW, lease.toMillis(), id, owner);
    }

    boolean opened(String id, String owner, long rowsTotal, String columns) throws SQLException {
        return update(OPENED, rowsTotal, columns, id, owner);
    }

    /**
     * Keeps how far the owner came, in one transaction with what was refused on the way. The same again changes nothing:
     * of a commit that was cut off nobody knows whether it took place.
     *
     * @param counts of all rows so far
     * @param refusals of the rows since it was last kept
     */
    Standing progress(
            String id,
            String owner,
            long rowsRead,
            Import.Counts counts,
            List<Refusal> refusals,
            @Nullable String preview)
            throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                @Nullable
                Standing standing = standing(
                        connection,
                        PROGRESS,
                        rowsRead,
                        counts.accepted(),
                        counts.recorded(),
                        counts.corrected(),
                        counts.repeated(),
                        counts.refused(),
                        preview,
                        id,
                        owner,
                        rowsRead);
                if (standing == null) {
                    standing = standing(connection, KEPT, id, owner, rowsRead);
                } else {
                    insert(connection, id, refusals);
                }
                connection.commit();
                return standing == null ? Standing.LOST : standing;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static @Nullable Standing standing(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next() ? null : rows.getBoolean(1) ? Standing.CANCELLING : Standing.OURS;
            }
        }
    }

    /** Ends the owner's import and forgets its file. */
    boolean finish(String id, String owner, ImportState state, @Nullable String problem) throws SQLException {
        if (!update(FINISH, state.code(), problem, state.code(), id, owner)) {
            return false;
        }
        forget(id);
        return true;
    }

    /** Ends an import that waits, asks one that runs to stop, and leaves one that is over. */
    void cancel(String id) throws SQLException {
        update(CANCEL, id);
    }

    /** Forgets a file that nobody will read again. */
    void forget(String id) throws SQLException {
        update("DELETE FROM imports.part WHERE import_id = ?", id);
    }

    private void insert(Connection connection, String id, List<Refusal> refusals) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REFUSED)) {
            for (Refusal refusal : refusals.subList(0, Math.min(refusals.size(), mostRefusals))) {
                bind(
                        insert,
                        id,
                        refusal.line(),
                        refusal.field(),
                        refusal.code(),
                        refusal.vi(),
                        refusal.en(),
                        id,
                        mostRefusals);
                if (insert.executeUpdate() == 0) {
                    return;
                }
            }
        }
    }

    private boolean update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate() > 0;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] instanceof String) {
                statement.setString(i + 1, Storable.of((String) values[i]));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static Optional<Import> first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(read(rows)) : Optional.empty();
        }
    }

    private static Import read(ResultSet row) throws SQLException {
        @Nullable String scope = row.getString("unit_scope");
        long total = row.getLong("rows_total");
        boolean totalKnown = !row.wasNull();
        return new Import(
                row.getString("import_id"),
                ImportState.of(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getBoolean("correct"),
                new Caller(
                        row.getString("key_id"),
                        Role.of(row.getString("role")),
                        scope == null ? null : new UnitId(scope)),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("mapping_name"),
                row.getString("mapping"),
                row.getString("campaign"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                totalKnown ? total : null,
                row.getLong("rows_read"),
                new Import.Counts(
                        row.getLong("accepted"),
                        row.getLong("recorded"),
                        row.getLong("corrected"),
                        row.getLong("repeated"),
                        row.getLong("refused")),
                row.getString("columns"),
                row.getString("preview"),
                row.getString("problem"),
                row.getBoolean("cancelling"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A line that was not taken, and what would be right. */
    record Refusal(long line, String field, String code, String vi, String en) {}

    /** Whether an import is still its owner's to go on with. */
    enum Standing {
        OURS,
        CANCELLING,
        LOST
    }
}
