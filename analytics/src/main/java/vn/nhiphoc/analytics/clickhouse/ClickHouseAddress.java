package vn.nhiphoc.analytics.clickhouse;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Where the figures are kept.
 *
 * @param jdbcUrl e.g. {@code jdbc:clickhouse:http://127.0.0.1:8123}, without a database
 * @param user empty for the server's default
 */
public record ClickHouseAddress(String jdbcUrl, String database, String user, String password) implements Serializable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    public ClickHouseAddress {
        if (!jdbcUrl.startsWith("jdbc:clickhouse:") && !jdbcUrl.startsWith("jdbc:ch:")) {
            throw new IllegalArgumentException("a ClickHouse address starts with jdbc:clickhouse:, not " + jdbcUrl);
        }
        if (!database.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + database + "\" is no name of a database");
        }
    }

    /** A server that asks for no password. */
    public static ClickHouseAddress open(String jdbcUrl, String database) {
        return new ClickHouseAddress(jdbcUrl, database, "", "");
    }

    /** A connection to the database. */
    public Connection connect() throws SQLException {
        return connect(database);
    }

    Connection connect(String otherDatabase) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("database", otherDatabase);
        properties.setProperty("socket_timeout", Long.toString(LONGEST_ANSWER.toMillis()));
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        return jdbcUrl + "/" + database;
    }
}
