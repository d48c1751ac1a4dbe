package vn.nhiphoc.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClickHouseIT {
    @TempDir
    Path directory;

    @Test
    void keepsWhatWasInsertedWhenItIsKilled() throws Exception {
        try (EmbeddedClickHouse engine = EmbeddedClickHouse.start(directory, 0)) {
            run(engine, "CREATE TABLE kept (n UInt8) ENGINE MergeTree ORDER BY n SETTINGS fsync_after_insert=1");
            run(engine, "INSERT INTO kept VALUES (7)");
            ProcessHandle.of(engine.pid()).orElseThrow().destroyForcibly();
            engine.onExit().join();
        }
        try (EmbeddedClickHouse engine = EmbeddedClickHouse.start(directory, 0)) {
            assertThat(ask(engine, "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void endsCleanlyWhenItIsClosed() {
        EmbeddedClickHouse engine = EmbeddedClickHouse.start(directory, 0);
        engine.close();
        assertThat(engine.onExit().join().exitValue()).isZero();
    }

    private static void run(EmbeddedClickHouse engine, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(engine.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedClickHouse engine, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(engine.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
