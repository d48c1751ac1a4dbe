package vn.nhiphoc.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.embedded.EmbeddedServerException;

class EmbeddedPostgresIT {
    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            run(server, "CREATE TABLE kept AS SELECT 1 AS n");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            server.onExit().join();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            assertThat(ask(server, "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void makesCommitsDurableAndAsksForAPassword() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                assertThat(ask(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "SHOW max_prepared_transactions")).isEqualTo("0");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            assertThat(server.isAlive()).isTrue();
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("already runs PostgreSQL");
        }
    }

    @Test
    void startsBesideARecordedProcessIdThatIsNowSomebodyElses() throws Exception {
        EmbeddedPostgres.start(directory, 0).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
    }
}
