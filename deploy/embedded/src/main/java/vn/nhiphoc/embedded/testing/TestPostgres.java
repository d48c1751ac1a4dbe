package vn.nhiphoc.embedded.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;

/** One PostgreSQL for all tests of a JVM, started at the first use. */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /**
     * An empty database and the superuser's access to it.
     *
     * @param jdbcUrl without user and password
     */
    public record Database(String jdbcUrl, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = startServer();
    }

    private static EmbeddedPostgres startServer() {
        Path directory = TestDirectory.create();
        EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0);
        TestDirectory.closeAtEnd(server, directory);
        return server;
    }

    /** The server that all tests of this JVM share. */
    public static EmbeddedPostgres shared() {
        return Holder.SERVER;
    }

    /** A new, empty database in the shared server. */
    public static Database freshDatabase() {
        EmbeddedPostgres server = shared();
        String name = "test_" + NUMBER.incrementAndGet();
        Database maintenance = new Database(server.jdbcUrl("postgres"), server.user(), server.password());
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new EmbeddedServerException("cannot create the test database " + name, e);
        }
        return new Database(server.jdbcUrl(name), server.user(), server.password());
    }
}
