package vn.nhiphoc.standalone.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** The log's database as its owner, who may look at everything and make others beside it. */
public final class LogDatabase {
    private static final String BARE = "bench_bare";

    private final String server;
    private final String database;
    private final String user;
    private final String password;

    /** @param address {@code postgresql://user:password@host:port/database} */
    LogDatabase(String address) {
        URI owner = URI.create(address);
        String[] account = owner.getUserInfo().split(":", 2);
        server = "jdbc:postgresql://" + owner.getHost() + ":" + owner.getPort() + "/";
        database = owner.getPath().substring(1);
        user = account[0];
        password = account[1];
    }

    /** The first column of the first row. */
    public String text(String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new CommandFailure(sql + ": " + e.getMessage(), 1, e);
        }
    }

    /** Changes something in the log's database other than the log. */
    public void change(String sql) {
        execute(database, sql);
    }

    /** How a bare program reaches the log itself, with settings of its own. */
    public Map<String, String> settings(Map<String, String> more) {
        return settings(database, more);
    }

    /** An empty database beside the log, in the same server with the same settings. */
    public Bare bare() {
        drop();
        execute("postgres", "CREATE DATABASE " + BARE);
        return new Bare(this);
    }

    private void drop() {
        execute("postgres", "DROP DATABASE IF EXISTS " + BARE + " WITH (FORCE)");
    }

    private Map<String, String> settings(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("url", server + name);
        settings.put("user", user);
        settings.put("password", password);
        return settings;
    }

    private void execute(String name, String sql) {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CommandFailure(sql + ": " + e.getMessage(), 1, e);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(server + name, user, password);
    }

    /** A database of a bare program's own; gone when it is closed. */
    public record Bare(LogDatabase beside) implements AutoCloseable {

        /** How a program reaches it, with settings of its own. */
        public Map<String, String> settings(Map<String, String> more) {
            return beside.settings(BARE, more);
        }

        /** Changes something there. */
        public void change(String sql) {
            beside.execute(BARE, sql);
        }

        /** How long a question takes there, its answer read, in a session that is open already. */
        public long nanos(String sql) {
            try (Connection connection = beside.connect(BARE);
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
                long began = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                return System.nanoTime() - began;
            } catch (SQLException e) {
                throw new CommandFailure(sql + ": " + e.getMessage(), 1, e);
            }
        }

        @Override
        public void close() {
            beside.drop();
        }
    }
}
