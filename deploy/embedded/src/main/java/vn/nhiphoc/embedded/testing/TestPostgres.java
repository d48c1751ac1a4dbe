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
        private static final Server SERVER = TestServers.inContainers() ? container() : embedded();
    }

    private static Server embedded() {
        Path directory = TestDirectory.create();
        EmbeddedPostgres server = EmbeddedPostgres.start(directory, 0);
        TestDirectory.closeAtEnd(server, directory);
        return new Server(server.jdbcUrl(""), server.user(), server.password());
    }

    private static Server container() {
        return new Server("jdbc:postgresql://" + Containers.startPostgres() + "/", "postgres", Containers.PASSWORD);
    }

    private record Server(String address, String user, String password) {
        Database database(String name) {
            return new Database(address + name, user, password);
        }
    }

    /** A new, empty database in the shared server. */
    public static Database freshDatabase() {
        Server server = Holder.SERVER;
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = server.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new EmbeddedServerException("cannot create the test database " + name, e);
        }
        return server.database(name);
    }
}
