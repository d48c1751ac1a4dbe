package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.embedded.testing.TestPostgres;

/** A log on the tests' PostgreSQL, far from its first transaction, and a directory with its keys. */
final class OldLog {

    static final String CONTENT = "SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data FROM event_log";
    static final String TAIL = " ORDER BY transaction_id, global_index";

    private static final String APPEND = "INSERT INTO event_log (event_identifier, aggregate_identifier,"
            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
            + " SELECT gen_random_uuid()::text, gen_random_uuid()::text, 0, 'line', '2025-10-01T00:00:00Z', 'x', '1',"
            + " E'{\"a\":\"\\\\\\\\ \\\\t \\n \\r ' || i || ' đ\"}', '{}' FROM generate_series(1, %d) i";
    private static final String BURN = "DO $$ BEGIN FOR i IN 1..3000 LOOP BEGIN"
            + " PERFORM pg_current_xact_id(); RAISE EXCEPTION 'x'; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$";

    private final TestPostgres.Database database;
    private final Path data;

    OldLog(Path data) throws SQLException, IOException {
        this.database = TestPostgres.freshDatabase();
        this.data = Files.createDirectories(data);
        LogMigration.migrate(source(), new LogMigration.RolePasswords("intake", "reader"));
        Files.write(data.resolve("vault.key"), new byte[32]);
        Files.writeString(data.resolve("admin.key"), "nh_key\n");
        run(BURN);
    }

    Path data() {
        return data;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** Appends so many events in one transaction. */
    void append(int events) throws SQLException {
        run(APPEND.formatted(events));
    }

    static void append(Connection connection, int events) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(APPEND.formatted(events));
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path backup(String name) throws SQLException, IOException {
        Path file = data.resolve(name);
        try (Connection connection = connect()) {
            Backup.write(connection, data, file, Progress.none());
        }
        return file;
    }

    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return rows(connection, sql);
        }
    }

    static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder cells = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.append(i == 1 ? "" : "|").append(row.getString(i));
                }
                rows.add(cells.toString());
            }
            return rows;
        }
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
