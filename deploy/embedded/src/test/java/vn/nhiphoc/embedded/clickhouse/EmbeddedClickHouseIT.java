package vn.nhiphoc.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    @Test
    void grafanaReadsTheFiguresAndNothingElse() throws Exception {
        try (EmbeddedClickHouse engine = EmbeddedClickHouse.start(directory, 0)) {
            run(engine, "CREATE DATABASE nhiphoc");
            for (String table : List.of("units_rows", "unit_audience_day_rows")) {
                run(engine, "CREATE TABLE nhiphoc." + table + " (n UInt8) ENGINE MergeTree ORDER BY n");
            }
            run(engine, "INSERT INTO nhiphoc.units_rows VALUES (7)");
            run(engine, "CREATE VIEW nhiphoc.units AS SELECT n FROM nhiphoc.units_rows");
            run(engine, "CREATE VIEW nhiphoc.unit_audience_day AS SELECT n FROM nhiphoc.unit_audience_day_rows");
            String password = EmbeddedClickHouse.readerPassword(directory);
            assertThat(asGrafana(engine, password, "SELECT n FROM nhiphoc.units"))
                    .isEqualTo("7");
            assertThat(asGrafana(engine, password, "SELECT 1 SETTINGS max_execution_time = 20"))
                    .isEqualTo("1");
            assertThat(
                            asGrafana(
                                    engine,
                                    password,
                                    "SELECT getSetting('max_threads'), getSetting('analyzer_inline_views'), getSetting('compile_expressions')"))
                    .isEqualTo("1\ttrue\tfalse");
            assertThat(List.of(
                            "SELECT n FROM nhiphoc.unit_audience_day_rows",
                            "SELECT n FROM nhiphoc.unit_audience_day",
                            "INSERT INTO nhiphoc.units_rows VALUES (8)",
                            "SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
                            "SELECT * FROM file('/etc/passwd', 'CSV', 'a String')",
                            "SELECT * FROM remote('127.0.0.1', system.one)",
                            "SELECT 1 SETTINGS max_execution_time = 3000",
                            "SELECT 1 SETTINGS max_threads = 64"))
                    .allSatisfy(
                            sql -> assertThat(asGrafana(engine, password, sql)).contains("Exception"));
            assertThat(asGrafana(engine, "guessed", "SELECT 1")).contains("AUTHENTICATION_FAILED");
            assertThat(Files.getPosixFilePermissions(directory.resolve("grafana.password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    private static String asGrafana(EmbeddedClickHouse engine, String password, String sql) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine.httpUrl()))
                .header("X-ClickHouse-User", "grafana")
                .header("X-ClickHouse-Key", password)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body()
                .strip();
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
