package vn.nhiphoc.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;

/** What a restore has left in a directory, looked at by PostgreSQL alone. */
final class Restored implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Restored(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Restores as the command does; a refusal is its line. */
    static String refusal(Path file, Path data, String... more) throws SQLException {
        try {
            run(file, data, more);
        } catch (CommandFailure e) {
            return String.valueOf(e.getMessage());
        }
        return "restored";
    }

    static void run(Path file, Path data, String... more) throws SQLException {
        List<String> words = new ArrayList<>(List.of(file.toString(), "--quiet", "--data", data.toString()));
        words.addAll(List.of(more));
        RestoreCommand command = new RestoreCommand();
        assertThat(command.run(Options.parse(command, words))).isZero();
    }

    static Restored of(Path data) {
        return new Restored(EmbeddedPostgres.start(data.resolve("postgres"), 0));
    }

    String password() {
        return server.password();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("nhiphoc"), server.user(), server.password());
    }

    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return OldLog.rows(connection, sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
