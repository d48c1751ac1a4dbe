package vn.nhiphoc.ingest.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;

/** The keys in PostgreSQL ({@code keys.access}). Thread-safe. */
final class KeyStore {

    private static final String ALL =
            "SELECT key_id, role, unit_scope, hash, label, created_at, revoked_at FROM keys.access ORDER BY created_at, key_id";
    private static final String INSERT =
            "INSERT INTO keys.access (key_id, role, unit_scope, hash, label, created_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String ROTATE = "UPDATE keys.access SET hash = ? WHERE key_id = ? AND revoked_at IS NULL";
    private static final String REVOKE =
            "UPDATE keys.access SET revoked_at = now() WHERE key_id = ? AND revoked_at IS NULL";

    private final DataSource log;

    KeyStore(DataSource log) {
        this.log = log;
    }

    List<Stored> all() throws SQLException {
        try (Connection connection = log.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            List<Stored> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(new Stored(key(rows), HexFormat.of().formatHex(rows.getBytes("hash"))));
            }
            return keys;
        }
    }

    void insert(AccessKey key, byte[] hash) throws SQLException {
        @Nullable UnitId scope = key.scope();
        update(
                INSERT,
                key.id(),
                key.role().code(),
                scope == null ? null : scope.value(),
                hash,
                key.label(),
                Timestamp.from(key.createdAt()));
    }

    /** False if there is no such key that is good. */
    boolean rotate(String id, byte[] hash) throws SQLException {
        return update(ROTATE, hash, id) == 1;
    }

    /** False if there is no such key that is good. */
    boolean revoke(String id) throws SQLException {
        return update(REVOKE, id) == 1;
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = log.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            int changed = update.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return changed;
        }
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        @Nullable String scope = row.getString("unit_scope");
        @Nullable Timestamp revoked = row.getTimestamp("revoked_at");
        return new AccessKey(
                row.getString("key_id"),
                Role.of(row.getString("role")),
                scope == null ? null : new UnitId(scope),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    /** A key beside the hash of its secret, in hexadecimal. */
    record Stored(AccessKey key, String hash) {}
}
